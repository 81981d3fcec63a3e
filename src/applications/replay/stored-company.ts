import { z } from 'zod';

const text = z.string().nullable();
const provenance = { source: z.string(), at: z.string() };

const person = z.looseObject({ familyNames: z.array(z.string()), firstNames: z.array(z.string()) });

const establishment = z.looseObject({
  ...{ siret: z.string(), isOpen: z.boolean(), isHeadOffice: z.boolean() },
  ...{ codeCommune: text, codeAprm: text },
});

const activity = z.looseObject({
  ...{ siret: text, codeCommune: text, atOpenEstablishment: z.boolean() },
  ...{ form: z.string(), codeAprm: text, isRunning: z.boolean() },
  ...{ isUnclear: z.boolean().optional(), beginsOn: z.string().optional() },
});

/** Every field that a rule reads; each may be absent, for a source does not speak of everything. */
const record = z.looseObject({
  ...provenance,
  skipped: z.record(z.string(), z.number()).optional(),
  diffusion: z.enum(['full', 'partial', 'none']).optional(),
  state: z.enum(['active', 'ceased']).optional(),
  isPurged: z.boolean().optional(),
  legalCategory: z.string().optional(),
  establishments: z
    .looseObject({ list: z.array(establishment), coverage: z.enum(['all', 'region', 'some']) })
    .optional(),
  activities: z.array(activity).optional(),
  isCraft: z.boolean().optional(),
  isInFormerRm: z.boolean().optional(),
  createdOn: z.string().optional(),
  ceasedOn: z.string().optional(),
  struckOffOn: text.optional(),
  isRadiationInDoubt: z.boolean().optional(),
  officers: z.array(person).optional(),
  otherOfficers: z.array(person.extend({ standing: z.string() })).optional(),
  soleTrader: person.nullish(),
});

const answer = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('found'), ...provenance, record }),
  z.looseObject({ kind: z.literal('absent'), ...provenance }),
  z.looseObject({ kind: z.literal('withheld'), ...provenance }),
  z.looseObject({ kind: z.literal('redirected'), ...provenance }),
  z.looseObject({ kind: z.literal('unavailable'), ...provenance, cause: z.string() }),
]);

/** A company as evidence keeps it, whatever the version of the translators that read it. */
export const storedCompany = z.looseObject({
  ...{ siren: z.string(), redirectedFrom: text },
  redirectedBy: z.looseObject(provenance).optional(),
  answers: z.array(answer),
});
