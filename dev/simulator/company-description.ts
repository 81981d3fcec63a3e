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
  /** Diffusion P for this establishment alone: its commune and its address read `[ND]`. */
  hidden?: boolean;
  /** SIRENE flags the first establishment as head office, unless this says otherwise. */
  headOffice?: boolean;
  /** SIRENE lists it in a form that cannot be read; no other register lists it. Stands last. */
  malformed?: boolean;
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
  /** The role stands in `descriptionPersonne`, as it did until 2025. */
  roleInPerson?: boolean;
  /** `autreRoleEntreprise`: the office in words, beside role 99. */
  roleInWords?: string;
  secondRole?: string;
  person?: PersonDescription;
  company?: string;
  resigned?: boolean;
  inOffice?: boolean;
  /** End of the office, written inside `individu`. */
  leftOn?: Day;
}

/** An invented company in few words; `*-wire.ts` turn them into what each register would answer. */
export interface CompanyDescription {
  siren: string;
  /** A legal person's name, or the person a sole trader is. */
  name?: string;
  person?: PersonDescription;
  legalCategory: string;
  diffusion?: 'O' | 'P' | 'N';
  /** Years ago, unless said otherwise. */
  createdOn?: Day;
  ceasedOn?: Day;
  purged?: boolean;
  establishments: EstablishmentDescription[];
  officers?: OfficerDescription[];
  struckOffOn?: Day;
  /** The radiation stands in `natureCessationEntreprise` alone. */
  struckOffByNature?: boolean;
  formerRm?: boolean;
  /** Where a register does not simply describe the company. */
  insee?: 'unknown' | 'withheld' | 'unreadable' | { pivot: string };
  rne?: 'unknown' | 'unreadable' | { lacks: 'activities' | 'composition' };
  search?: 'unknown' | 'ghost' | 'unreadable' | SearchDescription;
}

/** Where Recherche d'entreprises shows something else than SIRENE and the RNE. */
export interface SearchDescription {
  establishments?: EstablishmentDescription[];
  /** The SIREN that replaces this one. */
  pivot?: string;
}
