/** A day, or a number of days before today (negative: to come). */
export type Day = string | { daysAgo: number };

export interface ActivityDescription {
  form: string;
  aprm?: string;
  since?: Day;
  until?: Day;
}

export interface EstablishmentDescription {
  /** INSEE commune code; null abroad. */
  commune: string | null;
  communeName: string;
  closedOn?: Day;
  /** APRM in SIRENE. */
  aprm?: string;
  /** As declared to the RNE, the principal one first. */
  activities?: ActivityDescription[];
  formerRm?: boolean;
}

export interface PersonDescription {
  family: string;
  usage?: string;
  first: string[];
}

export interface OfficerDescription {
  role: string;
  person?: PersonDescription;
  company?: string;
  resigned?: boolean;
  inOffice?: boolean;
}

/** An invented company in few words; `*-wire.ts` turn them into what each register would answer. */
export interface CompanyDescription {
  siren: string;
  /** A legal person's name, or the person a sole trader is. */
  name?: string;
  person?: PersonDescription;
  legalCategory: string;
  diffusion?: 'O' | 'P' | 'N';
  ceasedOn?: Day;
  purged?: boolean;
  /** The first one is the head office. */
  establishments: EstablishmentDescription[];
  officers?: OfficerDescription[];
  struckOffOn?: Day;
  formerRm?: boolean;
  /** Where a register does not simply describe the company. */
  insee?: 'unknown' | 'withheld' | 'unreadable' | { pivot: string };
  rne?: 'unknown' | 'unreadable';
  search?: 'unknown' | 'ghost' | 'unreadable' | { establishments: EstablishmentDescription[] };
}
