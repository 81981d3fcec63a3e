/** @jsxImportSource preact */
import { typeset } from '../../config/words.js';
import type { Page } from './frame.js';
import { ButtonLink } from './parts/form.js';
import { Panel } from './parts/notice.js';

interface Received {
  reference: string;
  email: string;
  suggestion: string | null;
}

/** The same for everyone, whether or not the e-mail was known. */
export function receivedPage(received: Received): Page {
  return { title: 'Demande reçue', main: <ReceivedMain {...received} /> };
}

function ReceivedMain({ reference, email, suggestion }: Received) {
  return (
    <>
      <Panel title="Votre demande est reçue">
        Référence <strong>{reference}</strong>
      </Panel>
      <h2 class="govuk-heading-m">Et maintenant</h2>
      <p class="govuk-body">
        Nous écrivons à <strong>{email}</strong>. Le message arrive en général en quelques minutes&#8239;:
        regardez aussi dans les courriers indésirables.
      </p>
      {suggestion && (
        <p class="govuk-inset-text">
          {typeset(`Vouliez-vous dire ${suggestion} ? Si l’adresse est mal écrite, `)}
          <a class="govuk-link" href="/inscription">
            recommencez avec la bonne
          </a>
          .
        </p>
      )}
      <p class="govuk-body">
        Ce message vous dira si le compte est ouvert, ou ce que nous vérifions encore, et quoi faire. Vous
        pouvez fermer cette page.
      </p>
      <p class="govuk-body">
        Rien reçu demain&#8239;?{' '}
        <a class="govuk-link" href="/contact">
          Contactez la chambre
        </a>{' '}
        en donnant votre adresse email et cette référence.
      </p>
      <ButtonLink href="/" kind="secondary">
        Revenir à l’accueil
      </ButtonLink>
    </>
  );
}
