/** @jsxImportSource preact */
import { retention } from '../../../config/retention.js';
import { typeset } from '../../../config/words.js';

const ROWS: readonly (readonly [what: string, howLong: string, then: string])[] = [
  [
    'Compte accordé, jamais finalisé',
    `${retention.neverFinalisedDays} jours`,
    'effacé, mot de passe compris',
  ],
  [
    'Demande refusée',
    `${retention.rejectedMonths} mois`,
    'anonyme : elle ne compte plus que dans des statistiques',
  ],
  ['Demande retirée, ou restée sans réponse', `${retention.closedMonths} mois`, 'anonyme'],
  [
    'Compte ouvert',
    `${retention.unusedMonths / 12} ans après la dernière connexion`,
    `effacé ; un e-mail vous prévient ${retention.warnedDaysBefore} jours avant`,
  ],
  ['Texte et adresse des e-mails envoyés', `${retention.mailMonths} mois`, 'effacés ; la date d’envoi reste'],
  [
    'Ancienne adresse, après une correction par l’accueil',
    `${retention.formerEmailMonths} mois`,
    'effacée ; la date de la correction reste',
  ],
  ['Réponses des registres', '12 heures au plus, puis avec la demande', 'effacées'],
  [
    'Formulaire envoyé à une adresse déjà connue, jamais confirmé',
    `${retention.unconfirmedFormDays} jours`,
    'effacé',
  ],
  ['Journaux techniques, sans nom ni adresse', `${retention.logMonths} mois`, 'effacés'],
];

/** How long each thing is kept, from the same figures as the jobs that erase it. */
export function RetentionTable() {
  return (
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--m">Durées de conservation</caption>
      <thead class="govuk-table__head">
        <tr>
          {['Donnée', 'Durée', 'Ensuite'].map((title) => (
            <th key={title} scope="col" class="govuk-table__header">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {ROWS.map(([what, howLong, then]) => (
          <tr key={what} class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {what}
            </th>
            <td class="govuk-table__cell">{typeset(howLong)}</td>
            <td class="govuk-table__cell">{typeset(then)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
