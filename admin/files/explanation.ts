import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { explanationDocument } from '../../src/applications/explanation-document.js';
import { explanationPdf } from '../../src/applications/explanation-pdf.js';
import { findExplanation } from '../../src/applications/explanation.query.js';
import { deskFile } from '../desk-file.js';
import { notFound } from '../refused.js';

/** The explanation sheet of a demande, as PDF. */
export const explanationFile = deskFile({
  ability: 'view',
  query: z.strictObject({ application: z.uuid() }),
  send: async ({ deps, query, response }) => {
    const explanation = await findExplanation(deps, query.application);
    if (!explanation) throw notFound();
    response.attachment(`explication-${explanation.reference}.pdf`);
    await pipeline(explanationPdf(explanationDocument(explanation), deps.now()), response);
  },
});
