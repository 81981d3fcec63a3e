/** @jsxImportSource preact */
import { chamber } from '../../../config/chamber.js';
import { retention } from '../../../config/retention.js';

/** RGPD art. 13, on the form itself: the essentials, the whole behind a link. A jurist confirms these words. */
export function PrivacyNotice() {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Ce que nous faisons de vos données</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">
          La {chamber.name} utilise vos réponses pour ouvrir et tenir votre compte, dans le cadre de sa
          mission d’intérêt public (article 6.1.e du RGPD). Elle les compare aux registres publics de l’Insee
          et de l’INPI.
        </p>
        <p class="govuk-body">
          Si ces registres sont clairs, des règles publiées décident sans intervention humaine&#8239;; vous
          pouvez toujours demander qu’un agent réexamine votre demande.
        </p>
        <p class="govuk-body">
          Nous effaçons un compte jamais finalisé après {retention.neverFinalisedDays} jours, une demande
          refusée après {retention.rejectedMonths} mois, un compte inutilisé après{' '}
          {retention.unusedMonths / 12} ans. Vous pouvez consulter, corriger et effacer vos données, et saisir
          la CNIL. Délégué à la protection des données&#8239;:{' '}
          {chamber.dataProtectionOfficer ?? 'joignable par la page Contact'}.
        </p>
        <p class="govuk-body">
          Tout le détail&#8239;:{' '}
          <a class="govuk-link" href="/donnees-personnelles">
            Données personnelles
          </a>{' '}
          et{' '}
          <a class="govuk-link" href="/comment-nous-decidons">
            Comment nous décidons
          </a>
          .
        </p>
      </div>
    </details>
  );
}
