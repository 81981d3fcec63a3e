/** @jsxImportSource preact */
import type { FieldError } from '../forms/field-error.js';
import { besideDemande } from './data-place.js';
import type { Page } from './frame.js';
import { ErrorSummary } from './parts/error-summary.js';
import { TextField } from './parts/fields.js';
import { Button, ButtonLink, Form } from './parts/form.js';
import { Panel, Warning } from './parts/notice.js';
import { A, P } from './parts/prose.js';
import { WhatGoes } from './parts/what-goes.js';

/** « Supprimer ma demande et mes données »: what goes, what stays, then the address written again. */
export function eraseDemandePage(errors: readonly FieldError[]): Page {
  const { base, end } = besideDemande;
  return {
    title: end.heading,
    hasErrors: errors.length > 0,
    back: { href: base, text: 'Vos données' },
    main: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-xl">{end.heading}</h1>
        <Warning>Vos données sont effacées aussitôt. Personne ne pourra les rétablir.</Warning>
        <WhatGoes />
        <P>Toutes les demandes faites avec votre adresse email sont concernées.</P>
        <P>
          Avant, vous pouvez <A href={base}>obtenir une copie de vos données</A>.
        </P>
        <Form action={end.href}>
          <TextField
            name="email"
            label="Votre adresse email"
            hint="Pour confirmer, écrivez l’adresse à laquelle nous vous répondons."
            isEmail
            value=""
            errors={errors}
            autocomplete="email"
            maxLength={254}
          />
          <div class="site-actions">
            <Button kind="warning">{end.button}</Button>
            <a class="govuk-link govuk-body govuk-!-padding-2" href={base}>
              Annuler
            </a>
          </div>
        </Form>
      </>
    ),
  };
}

/** « Vos données sont effacées ». */
export function erasedPage(): Page {
  return {
    title: 'Vos données sont effacées',
    main: (
      <>
        <Panel title="Vos données sont effacées" />
        <P>Un dernier e-mail vous le confirme.</P>
        <P>Vous pourrez présenter une nouvelle demande à tout moment.</P>
        <ButtonLink href="/" kind="secondary">
          Revenir à l’accueil
        </ButtonLink>
      </>
    ),
  };
}
