/** @jsxImportSource preact */
import { chamber } from '../../config/chamber.js';
import { plainAddress, typeset } from '../../config/words.js';
import { ACCESSIBILITY_STATE } from './accessibility-state.js';
import type { Page } from './frame.js';
import { ButtonLink } from './parts/form.js';
import { Eligibility } from './parts/eligibility.js';

/** Accueil: what the account opens, and who gets one, before the form. */
export function homePage(): Page {
  return { title: 'Créer votre compte sur la plateforme', isWide: true, main: <Home /> };
}

function Home() {
  return (
    <>
      <h1 class="govuk-heading-xl">Votre compte sur la plateforme de services</h1>
      <p class="govuk-body-l">
        Un compte vous donne accès à votre espace, à vos services et à l’espace documentaire de la{' '}
        {chamber.shortName}. Il est gratuit.
      </p>
      <div class="site-actions">
        <ButtonLink href="/inscription">Je crée mon compte</ButtonLink>
        <ButtonLink href="/connexion" kind="secondary">
          Je me connecte
        </ButtonLink>
      </div>
      <h2 class="govuk-heading-l">Qui peut ouvrir un compte{'\u202f'}?</h2>
      <Eligibility />
      <h2 class="govuk-heading-l">Ce qu’il vous faut</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>Une adresse email que vous consultez&#8239;: la réponse y arrive.</li>
        <li>Pour une entreprise, une collectivité ou un partenaire&#8239;: votre numéro de SIREN.</li>
        <li>Aucun justificatif à envoyer&#8239;: nous consultons nous-mêmes les registres publics.</li>
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/comment-nous-decidons">
          Comment nous décidons
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href={chamber.networkWebsite}>
          Trouver une autre chambre sur {plainAddress(chamber.networkWebsite)}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/accessibilite">
          {typeset(`Accessibilité : ${ACCESSIBILITY_STATE}`)}
        </a>
      </p>
    </>
  );
}
