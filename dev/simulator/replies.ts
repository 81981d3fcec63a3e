import type { CompanyDescription } from './company-description.js';
import { inseeEstablishments, inseeMoved, inseeUnit, inseeUnknown, inseeWithheld } from './insee-wire.js';
import { cut, rneNotFound, type RegisterReplies, type Reply, type SearchedCompany } from './reply.js';
import { rneCompany } from './rne-wire.js';
import { searchedCompany } from './search-wire.js';

/** What the three registers say of a described company. */
export function repliesFor(company: CompanyDescription, now: Date): RegisterReplies {
  const establishments = inseeEstablishments(company, now);
  const unit = unitReply(company, now);
  const rne = rneReply(company, now);
  return {
    siren: company.siren,
    unit,
    establishments,
    rne,
    search: searchReply(company, { unit, rne }, now),
  };
}

function unitReply(company: CompanyDescription, now: Date): Reply {
  switch (company.insee) {
    case undefined:
      return inseeUnit(company, now);
    case 'unknown':
      return inseeUnknown(company.siren);
    case 'withheld':
      return inseeWithheld(company.siren);
    case 'unreadable':
      return cut;
    default:
      return inseeMoved(company.insee.pivot);
  }
}

function rneReply(company: CompanyDescription, now: Date): Reply {
  if (company.rne === 'unreadable') return cut;
  return company.rne === 'unknown' ? rneNotFound : rneCompany(company, now);
}

function searchReply(
  company: CompanyDescription,
  said: { unit: Reply; rne: Reply },
  now: Date,
): SearchedCompany | Reply | null {
  if (company.search === 'unknown') return null;
  if (company.search === 'unreadable') return cut;
  if (company.search === 'ghost') return ghost(company.siren);
  const { establishments = company.establishments, pivot } = company.search ?? {};
  const shown = { ...company, establishments };
  const unit = company.insee === 'unreadable' ? inseeUnit(company, now) : said.unit;
  const searched = searchedCompany(
    { unit, rne: said.rne, establishments: inseeEstablishments(shown, now) },
    now,
  );
  if (searched === null || pivot === undefined) return searched;
  return { ...searched, result: { ...searched.result, siren_pivot: pivot } };
}

/** A record that another file left there: 200, one result, and nothing in it. */
function ghost(siren: string): SearchedCompany {
  const nothing = [
    'nom_complet',
    'etat_administratif',
    'nature_juridique',
    'date_mise_a_jour_insee',
    'statut_diffusion',
  ];
  return {
    establishments: [],
    result: {
      siren,
      ...Object.fromEntries(nothing.map((field) => [field, null])),
      siege: {},
      dirigeants: [],
    },
  };
}
