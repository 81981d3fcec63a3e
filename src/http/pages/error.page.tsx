/** @jsxImportSource preact */
import { errorWords, type ErrorStatus } from '../error-page.js';
import type { Page } from './frame.js';
import { ButtonLink } from './parts/form.js';

/** What a person sees when a page cannot be given: what happened, what to do. */
export function errorPage(status: ErrorStatus): Page {
  const { title, message, next } = errorWords(status);
  return {
    title,
    main: (
      <>
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-body-l">{message}</p>
        <p class="govuk-body">{next}</p>
        {status === 409 && <ButtonLink href="/demande">Suivre ma demande</ButtonLink>}
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            Revenir à l’accueil
          </a>{' '}
          ·{' '}
          <a class="govuk-link" href="/contact">
            Contacter la chambre
          </a>
        </p>
      </>
    ),
  };
}
