/** @jsxImportSource preact */
import type { MailPreview } from '../mail-preview.routes.js';
import type { Page } from './frame.js';

/** The list of all mails with their samples; for developers only. */
export function mailPreviewsPage(previews: readonly MailPreview[]): Page {
  return {
    title: 'Aperçu des e-mails',
    main: (
      <>
        <h1 class="govuk-heading-xl">Aperçu des e-mails</h1>
        <ul class="govuk-list govuk-list--spaced">
          {previews.map(({ name, variant, rendered }, index) => (
            <li key={`${name}-${variant}`}>
              <strong>{variant ? `${name} (${variant})` : name}</strong>
              <br />
              {rendered.subject}
              <br />
              <a class="govuk-link" href={`/dev/mails/${index}.html`}>
                HTML<span class="govuk-visually-hidden"> de {`${name} ${variant}`}</span>
              </a>{' '}
              ·{' '}
              <a class="govuk-link" href={`/dev/mails/${index}.txt`}>
                Texte<span class="govuk-visually-hidden"> de {`${name} ${variant}`}</span>
              </a>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}
