import { frenchDate, frenchDateTime, typeset } from '../config/words.js';
import type { Explanation } from './explanation.query.js';

export interface DocumentSection {
  heading: string;
  paragraphs: readonly string[];
  items: readonly string[];
}

/** The explanation sheet in words: the same on the site, at the desk and on paper. */
export interface ExplanationDocument {
  title: string;
  lead: readonly string[];
  sections: readonly DocumentSection[];
}

/** The four items of CRPA R311-3-1-2, in its order. */
export function explanationDocument(explanation: Explanation): ExplanationDocument {
  const { reference, submittedAt, appliedAt, decidedByPerson, sheet } = explanation;
  const { weight, deciding, version } = sheet.parameters;
  const document: ExplanationDocument = {
    title: `Comment les règles ont été appliquées à la demande ${reference}`,
    lead: [
      `Demande reçue le ${frenchDate(submittedAt)}. Règles appliquées le ${frenchDateTime(appliedAt)}, dans leur version ${String(version)}.`,
      'Cette fiche vous est due si vous la demandez : articles L311-3-1 et R311-3-1-2 du code des relations entre le public et l’administration.',
    ],
    sections: [
      {
        heading: '1. Degré et mode de contribution des règles',
        paragraphs: decidedByPerson ? [sheet.contribution, BY_A_PERSON] : [sheet.contribution],
        items: [],
      },
      {
        heading: '2. Données lues et leurs sources',
        paragraphs: sheet.data.length === 0 ? [UNDER_VERIFICATION] : [],
        items: sheet.data,
      },
      {
        heading: '3. Paramètres et leur pondération',
        paragraphs: deciding
          ? [weight, `Règle qui a décidé : ${deciding.title}. ${deciding.condition}`]
          : [weight],
        items: [],
      },
      {
        heading: '4. Opérations effectuées, dans l’ordre',
        paragraphs: [
          ...(sheet.operations.length === 0 ? [UNDER_VERIFICATION] : []),
          ...(sheet.isShortened ? [SHORTENED] : []),
        ],
        items: sheet.operations.map(({ title, result }) => `${title} : ${result}.`),
      },
    ],
  };
  return inType(document);
}

const BY_A_PERSON =
  'Une personne a décidé ensuite : c’est sa décision qui compte, les règles n’ont fait que préparer le dossier.';
const UNDER_VERIFICATION =
  'Une personne vérifie votre lien avec l’entreprise : le détail vous est donné sur demande à la chambre, une fois la décision prise.';
const SHORTENED =
  'Les règles qui comparent votre nom à celui des représentants ne sont pas détaillées tant que la demande est en attente.';

function inType({ title, lead, sections }: ExplanationDocument): ExplanationDocument {
  return {
    title: typeset(title),
    lead: lead.map(typeset),
    sections: sections.map(({ heading, paragraphs, items }) => ({
      heading: typeset(heading),
      paragraphs: paragraphs.map(typeset),
      items: items.map(typeset),
    })),
  };
}
