import { z } from 'zod';
import { typeset } from '../../config/words.js';
import { parseSiren, type SirenProblem } from '../../registry/siren.js';
import { fieldOf } from './field-of.js';

const SENTENCES: Readonly<Record<SirenProblem, (digits: number) => string>> = {
  missing: () => 'Indiquez le numéro de SIREN de votre entreprise ou de votre structure.',
  not_digits: () => 'Le numéro de SIREN ne contient que des chiffres.',
  wrong_length: (digits) => `Le numéro de SIREN compte 9 chiffres ; vous en avez saisi ${digits}.`,
  bad_checksum: () => 'Ce numéro de SIREN comporte une erreur de frappe : vérifiez chaque chiffre.',
  not_attributed: () => 'Ce numéro de SIREN n’est attribué à aucune entreprise : vérifiez-le.',
};

/** « Numéro de SIREN »: spaces, a pasted SIRET or VAT number are reduced to the nine digits. */
export const sirenField = fieldOf(
  z.string({ error: SENTENCES.missing(0) }).meta({
    description: 'SIREN; spaces, a SIRET or a French VAT number are accepted and reduced to it.',
    examples: ['732829320'],
  }),
  (text) => {
    const result = parseSiren(text);
    return result.ok
      ? { value: result.siren }
      : { code: result.problem, message: typeset(SENTENCES[result.problem](result.digits)) };
  },
);
