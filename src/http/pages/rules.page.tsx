/** @jsxImportSource preact */
import { ROWS, type Policy, type Row } from '../../applications/policy.js';
import { ruleWords, type TableRow } from '../../applications/trace-in-words.js';
import { chamber } from '../../config/chamber.js';
import type { Page } from './frame.js';
import { Icon, type IconName } from './parts/icon.js';
import { A, Bullets, H2, P } from './parts/prose.js';

type RuleOutcome = Policy['outcomes'][Row];

const OUTCOMES: Readonly<Record<RuleOutcome, { icon: IconName; tone: string; text: string }>> = {
  approved: { icon: 'check', tone: 'approved', text: 'Compte accordé' },
  pending: { icon: 'clock', tone: 'pending', text: 'En attente de vérification' },
  rejected: { icon: 'cross', tone: 'rejected', text: 'Compte refusé' },
};

/** « Comment nous décidons »: the rules and their main characteristics (CRPA L311-3-1), made from the policy in force. */
export function rulesPage(policy: Policy): Page {
  return { title: 'Comment nous décidons', main: <Rules policy={policy} /> };
}

function Rules({ policy }: { policy: Policy }) {
  return (
    <>
      <h1 class="govuk-heading-xl">Comment nous décidons</h1>
      <P>
        Des règles comparent votre demande aux registres publics. Quand les registres sont clairs, elles
        décident seules. Au moindre doute, un agent vérifie : un doute ne refuse personne.
      </P>
      <H2>Ce que nous lisons</H2>
      <Bullets
        items={[
          'Vos réponses : profil, SIREN, prénom, nom, adresse email, usage du compte.',
          'Le répertoire Sirene de l’Insee : existence, activité, établissements, communes.',
          'Le Registre national des entreprises (INPI) : activité artisanale, radiation, représentants.',
          'L’annuaire public Recherche d’entreprises, en complément. À lui seul, il ne refuse jamais.',
          'La liste des entreprises clientes et des partenaires de la chambre.',
        ]}
      />
      <P>
        La taille, le chiffre d’affaires, un site internet ou une procédure collective ne comptent pas. Aucune
        règle n’a de poids ni de note.
      </P>
      <H2>Les règles, dans l’ordre</H2>
      <P>La première règle qui s’applique décide. Version {policy.version} des règles.</P>
      <RuleList policy={policy} />
      <H2>Vos droits</H2>
      <Bullets
        items={[
          'Après un refus, vous pouvez demander une fois un réexamen : un agent décide, jamais une règle.',
          'Vous pouvez demander comment les règles ont été appliquées à votre demande : les données lues, leurs sources et chaque étape.',
          `Vous pouvez contester une décision dans les deux mois auprès de la chambre ou du ${chamber.tribunal.name}.`,
          'Si la communication des règles vous est refusée, vous pouvez saisir la Commission d’accès aux documents administratifs (CADA).',
        ]}
      />
      <P>
        Pour une question, voir <A href="/contact">Contact</A>. Textes : articles L311-3-1, R311-3-1-1 et
        R311-3-1-2 du code des relations entre le public et l’administration.
      </P>
    </>
  );
}

function RuleList({ policy }: { policy: Policy }) {
  const words = ruleWords(policy);
  const rows: readonly TableRow[] = [...ROWS, '7', '4'];
  return (
    <ol class="govuk-list govuk-list--number govuk-list--spaced">
      {rows.map((row) => (
        <li key={row}>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{words[row].title}</h3>
          <p class="govuk-body govuk-!-margin-bottom-1">{words[row].condition}</p>
          <p class="govuk-body">
            <OutcomeTag outcome={outcomeOf(policy, row)} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function OutcomeTag({ outcome }: { outcome: RuleOutcome }) {
  const { icon, tone, text } = OUTCOMES[outcome];
  return (
    <strong class={`site-tag site-tag--${tone}`}>
      <Icon name={icon} />
      {text}
    </strong>
  );
}

function outcomeOf(policy: Policy, row: TableRow): RuleOutcome {
  return row === '7' || row === '4' ? 'pending' : policy.outcomes[row];
}
