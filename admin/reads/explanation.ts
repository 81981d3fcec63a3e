import { z } from 'zod';
import {
  explanationDocument,
  type ExplanationDocument,
} from '../../src/applications/explanation-document.js';
import { findExplanation } from '../../src/applications/explanation.query.js';
import { deskRead } from '../desk-read.js';

/** The sheet its applicant may ask for, word for word; null while there is none. */
export const explanationRead = deskRead({
  ability: 'view',
  query: z.strictObject({ application: z.uuid() }),
  read: async ({ deps, query }): Promise<{ document: ExplanationDocument | null }> => {
    const explanation = await findExplanation(deps, query.application);
    return { document: explanation && explanationDocument(explanation) };
  },
});
