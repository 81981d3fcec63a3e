import { PROFILE_LABELS, type Profile } from '../../src/accounts/profile.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import { departementName, regionName } from '../../src/config/geography.js';
import { epciName } from '../../src/config/intercommunalities.js';
import { BEGINNING, dayInWords, periodInWords } from '../../src/statistics/period.js';
import type { CountedKind } from '../../src/statistics/slice.js';

const KINDS: Readonly<Record<CountedKind, string>> = {
  received: 'Demandes reçues',
  decided: 'Décisions',
  answered: 'Premières réponses',
  settled: 'Premières décisions d’acceptation ou de refus',
  waiting: 'Demandes en attente',
  refused_region: 'Refus faute d’établissement dans la région',
  reexamined: 'Réexamens demandés',
  sampled_refusal: 'Refus des règles tirés au sort',
  approved_account: 'Demandes acceptées dont le compte restait à finaliser',
  open_company_craft: 'Entreprises dont le compte est ouvert',
  open_company_epci: 'Entreprises dont le compte est ouvert',
  handled: 'Gestes des agents',
};

const WORDS: Readonly<Record<string, string>> = {
  ...REASON_LABELS,
  ...{ approved: 'acceptées', rejected: 'refusées', withdrawn: 'retirées', expired: 'expirées' },
  ...{ pending: 'attendent un agent', awaiting_applicant: 'attendent le demandeur' },
  ...{
    revised: 'révisés',
    maintained: 'maintenus',
    open: 'sans issue',
    confirmed: 'confirmés',
    overturned: 'rouverts',
    unseen: 'sans avis',
    finalised: 'finalisées',
    not_yet: 'pas encore',
  },
  ...{ alimentation: 'Alimentation', batiment: 'Bâtiment', fabrication: 'Fabrication', services: 'Services' },
  ...{
    machine: 'par les règles',
    person: 'par un agent',
    applicant: 'par le demandeur',
    calendar: 'délai écoulé',
  },
  ...{ unknown: 'non connu', elsewhere: 'hors région' },
};

/** « Décisions : refusées ; SIREN inexistant ; par les règles ; Sarthe ; du … au … ». */
export function sliceInWords(search: URLSearchParams): string {
  const kind = search.get('kind') as CountedKind;
  const list = (name: string) =>
    (search.get(name)?.split(',') ?? []).map((code) => wordFor(kind, code)).join(', ');
  const [from, to] = [search.get('from') ?? BEGINNING, search.get('to') ?? BEGINNING];
  const departement = search.get('departement');
  const profile = search.get('profile');
  const parts = [
    ...[list('details'), list('reasons'), list('by')],
    departement ? (WORDS[departement] ?? departementName(departement)) : '',
    profile ? PROFILE_LABELS[profile as Profile] : '',
    from === BEGINNING ? `au ${dayInWords(to)} (heure de Paris)` : periodInWords({ from, to }),
  ];
  return `${KINDS[kind]}\u202f: ${parts.filter((part) => part !== '').join('\u202f; ')}.`;
}

function wordFor(kind: CountedKind, code: string): string {
  if (kind === 'refused_region' && !(code in WORDS)) return regionName(code);
  if (kind === 'open_company_epci' && !(code in WORDS)) return epciName(code);
  return WORDS[code] ?? 'un agent';
}
