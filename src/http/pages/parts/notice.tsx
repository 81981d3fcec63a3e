/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

/** What has just happened, once, at the top of the next page. */
export function Notice({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <div
      class="govuk-notification-banner govuk-notification-banner--success"
      role="status"
      aria-labelledby="notice-title"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="notice-title">
          C’est fait
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        <p class="govuk-notification-banner__heading">{text}</p>
      </div>
    </div>
  );
}

/** The answer itself, in large. */
export function Panel({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="govuk-panel govuk-panel--confirmation">
      <h1 class="govuk-panel__title">{title}</h1>
      {children && <div class="govuk-panel__body">{children}</div>}
    </div>
  );
}

/** Something to know before going on. */
export function Warning({ children }: { children: ComponentChildren }) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Attention&#8239;: </span>
        {children}
      </strong>
    </div>
  );
}
