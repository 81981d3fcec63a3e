import { z } from 'zod';
import { typeset } from '../../config/words.js';
import { parseSiren, type SirenProblem } from '../../registry/siren.js';
import { fieldOf } from './field-of.js';

/** What the form says of each problem; the browser's script shows the same beside the field. */
export const SIREN_SENTENCES: Readonly<Record<SirenProblem, string>> = {
  missing: 'Indiquez le numéro de SIREN de votre entreprise ou de votre structure.',
  not_digits: 'Le numéro de SIREN ne contient que des chiffres.',
  wrong_length: typeset('Le numéro de SIREN compte 9 chiffres ; vous en avez saisi {digits}.'),
  bad_checksum: typeset('Ce numéro de SIREN comporte une erreur de frappe : vérifiez chaque chiffre.'),
  not_attributed: typeset('Ce numéro de SIREN n’est attribué à aucune entreprise : vérifiez-le.'),
};

/** « Numéro de SIREN »: what people paste (a letterhead, a SIRET, a VAT number) is reduced to the nine digits. */
export const sirenField = fieldOf(
  z.string({ error: SIREN_SENTENCES.missing }).meta({
    description: 'SIREN; spaces, labels, a SIRET or a French VAT number are accepted and reduced to it.',
    examples: ['732829320'],
  }),
  (text) => {
    const result = parseSiren(text);
    return result.ok ? { value: result.siren } : { code: result.problem, message: sirenSentence(result) };
  },
);

function sirenSentence({ problem, digits }: { problem: SirenProblem; digits: number }): string {
  return SIREN_SENTENCES[problem].replace('{digits}', String(digits));
}
