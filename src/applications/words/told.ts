import type { Chamber } from '../../config/chamber.js';
import { formatSiren } from '../../registry/siren.js';
import type { ApplicationStatus } from '../status.js';

/** Facts of one file that its sentences may name. Whatever is absent is left out of the sentence. */
export interface CauseFacts {
  siren?: string | null;
  /** Null for a company of statut P: nothing but its SIREN is named. */
  companyName?: string | null;
  /** Région codes of the open establishments, the head office's first. */
  regionsFound?: readonly string[] | null;
  /** ISO date of the end of activity, or of the radiation. */
  closedOn?: string | null;
  /** ISO date at which the registers are asked again by themselves. */
  nextRecheckOn?: string | null;
  /** The reason's own sentence would reveal to a stranger that a name is right: `verification` is shown in its place. */
  isVeiled?: boolean | null;
  /** « J’ai repris mon activité » was declared about this SIREN. */
  isRestartDeclared?: boolean | null;
  /** ISO date of the day to come on which a craft activity is declared to begin. */
  craftBeginsOn?: string | null;
  /** A person has re-examined the demande: it is not offered again. */
  isReexamined?: boolean | null;
}

/** What every sentence is made from. */
export interface Told {
  status: ApplicationStatus;
  facts: CauseFacts;
  chamber: Chamber;
  isAutomatic: boolean;
}

const LONGEST_NAME = 60;

/** « l’entreprise Fleuron (SIREN 732 829 320) », or only its number, or « l’entreprise indiquée ». */
export function company({ facts }: Told): string {
  const name = shortened(facts.companyName?.trim());
  const number = facts.siren ? `SIREN ${formatSiren(facts.siren)}` : null;
  if (name && number) return `l’entreprise ${name} (${number})`;
  if (name) return `l’entreprise ${name}`;
  return number ? `l’entreprise au numéro ${number}` : 'l’entreprise indiquée';
}

/** The same at the beginning of a sentence. */
export function Company(told: Told): string {
  return `L${company(told).slice(1)}`;
}

/** « le numéro SIREN 732 829 320 ». */
export function sirenNumber({ facts }: Told): string {
  return facts.siren ? `le numéro SIREN ${formatSiren(facts.siren)}` : 'le numéro SIREN indiqué';
}

/** « dans la région Pays de la Loire »: no article to guess for another chamber. */
export function inRegion({ chamber }: Told): string {
  return `dans la région ${chamber.regionName}`;
}

function shortened(name: string | null | undefined): string | null {
  if (!name) return null;
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}
