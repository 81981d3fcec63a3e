/** @jsxImportSource preact */
import { chamber } from '../../../config/chamber.js';

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
          Durées, droits d’accès et d’effacement, délégué à la protection des données, réclamation auprès de
          la CNIL&#8239;: voir{' '}
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
