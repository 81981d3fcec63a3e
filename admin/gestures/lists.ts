import { z } from 'zod';
import {
  importList,
  LARGEST_FILE,
  previewImport,
  type ImportPreview,
} from '../../src/applications/lists/import-list.js';
import { addEntry, changeEntry, endEntry, type Keeping } from '../../src/applications/lists/keep-entry.js';
import type { ListedProblem } from '../../src/applications/lists/listed-entry.js';
import { typeset } from '../../src/config/words.js';
import { deskGesture, type DeskGesture, type GestureAnswer } from '../desk-gesture.js';

/** What a page shows after an entry was sent: what was wrong with it, field by field. */
export interface KeepingAnswer extends GestureAnswer {
  problems: ListedProblem[];
}

/** What a file would do, or why it cannot be read. */
export interface PreviewAnswer extends GestureAnswer {
  preview: ImportPreview | null;
}

const cell = z.string().max(5_000);
const entry = z.strictObject({
  siren: cell,
  kind: cell,
  name: cell,
  contacts: cell,
  emailDomain: cell,
  validFrom: cell,
  validUntil: cell,
});
const seen = { id: z.uuid(), version: z.int().positive() };
/** A little over the largest file, so that one just too large is told so in its own words. */
const file = z.base64().max(Math.ceil((LARGEST_FILE * 4) / 3) + 400_000);
const FILE_BODY = '2mb';

export const listGestures: Readonly<Record<string, DeskGesture<unknown>>> = {
  'listed-add': deskGesture({
    ability: 'manageLists',
    body: z.strictObject({ entry }),
    run: async ({ deps, actor, body }) =>
      keepingAnswer(await addEntry(deps, actor, body.entry), 'Ajoutée à la liste.'),
  }),
  'listed-change': deskGesture({
    ability: 'manageLists',
    body: z.strictObject({ ...seen, entry }),
    run: async ({ deps, actor, body }) =>
      keepingAnswer(await changeEntry(deps, actor, body, body.entry), 'Modification enregistrée.'),
  }),
  'listed-end': deskGesture({
    ability: 'manageLists',
    body: z.strictObject({ ...seen, lastDay: cell.min(1) }),
    run: async ({ deps, actor, body }) =>
      keepingAnswer(await endEntry(deps, actor, body, body.lastDay), 'La fin de validité est enregistrée.'),
  }),
  'listed-preview': deskGesture({
    ability: 'manageLists',
    body: z.strictObject({ file }),
    bodyLimit: FILE_BODY,
    run: async ({ deps, actor, body }): Promise<PreviewAnswer> => {
      const result = await previewImport(deps, actor, Buffer.from(body.file, 'base64'));
      return result.kind === 'read'
        ? { notice: done('Aperçu prêt. Rien n’est encore écrit.'), preview: result.preview }
        : { notice: refused(result.problem), preview: null };
    },
  }),
  'listed-import': deskGesture({
    ability: 'manageLists',
    body: z.strictObject({ file, fingerprint: z.string().max(64) }),
    bodyLimit: FILE_BODY,
    run: async ({ deps, actor, body }) => {
      const result = await importList(deps, actor, Buffer.from(body.file, 'base64'), body.fingerprint);
      if (result.kind === 'unreadable') return { notice: refused(result.problem) };
      if (result.kind === 'list_changed') return { notice: refused(LIST_CHANGED) };
      const { added, changed } = result;
      return {
        notice: done(`Import terminé : ${plural(added, 'ajoutée')}, ${plural(changed, 'modifiée')}.`),
      };
    },
  }),
};

const LIST_CHANGED =
  'La liste a changé depuis l’aperçu. Rien n’a été importé : refaites l’aperçu, puis importez.';
const ENTRY_CHANGED = 'Un collègue a modifié cette ligne entre-temps. Rien n’a été enregistré : relisez-la.';

function keepingAnswer(keeping: Keeping, words: string): KeepingAnswer {
  switch (keeping.kind) {
    case 'kept':
      return { notice: done(words), problems: [] };
    case 'unchanged':
      return { notice: done('Rien à modifier : la ligne est déjà ainsi.'), problems: [] };
    case 'changed_meanwhile':
      return { notice: refused(ENTRY_CHANGED), problems: [] };
    case 'refused':
      return {
        notice: refused('Corrigez ce qui est indiqué. Rien n’a été enregistré.'),
        problems: keeping.problems,
      };
  }
}

function plural(count: number, word: string): string {
  return count > 1 ? `${String(count)} lignes ${word}s` : `${String(count)} ligne ${word}`;
}

function done(message: string): GestureAnswer['notice'] {
  return { type: 'success', message: typeset(message) };
}

function refused(message: string): GestureAnswer['notice'] {
  return { type: 'error', message: typeset(message) };
}
