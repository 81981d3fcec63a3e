/** @jsxImportSource preact */
import type { FieldError } from '../forms/field-error.js';
import { passwordHint } from '../forms/password-words.js';
import type { Page } from './frame.js';
import { ErrorSummary } from './parts/error-summary.js';
import { TextField } from './parts/fields.js';
import { Button, ButtonLink, Form } from './parts/form.js';
import { PasswordField } from './parts/password-field.js';

/** « Mot de passe oublié ». */
export function forgottenPage({ email, errors }: { email: string; errors: readonly FieldError[] }): Page {
  return {
    title: 'Mot de passe oublié',
    hasErrors: errors.length > 0,
    back: { href: '/connexion', text: 'Retour' },
    main: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-xl">Mot de passe oublié</h1>
        <p class="govuk-body">
          Nous vous envoyons un lien pour en choisir un autre. Il sert une fois, pendant une heure.
        </p>
        <Form action="/mot-de-passe/oublie">
          <TextField
            name="email"
            label="Adresse email"
            isEmail
            value={email}
            errors={errors}
            autocomplete="email"
          />
          <Button>Recevoir le lien</Button>
        </Form>
      </>
    ),
  };
}

/** The same whether or not the address is known. */
export function forgottenSentPage(): Page {
  return {
    title: 'Regardez vos e-mails',
    main: (
      <>
        <h1 class="govuk-heading-xl">Regardez vos e-mails</h1>
        <p class="govuk-body">
          Si un compte est ouvert à cette adresse, un lien vient d’y partir. Il sert une fois, pendant une
          heure.
        </p>
        <p class="govuk-body">
          Rien reçu&#8239;? Regardez dans les courriers indésirables, puis vérifiez l’adresse.
        </p>
        <p class="govuk-body">
          Si votre demande est à l’étude, ou si le compte n’est pas encore finalisé, aucun lien ne
          part&#8239;: ouvrez celui de notre dernier e-mail.
        </p>
        <ButtonLink href="/connexion" kind="secondary">
          Revenir à la connexion
        </ButtonLink>
      </>
    ),
  };
}

/** The mailed link is followed: the new password. */
export function newPasswordPage(errors: readonly FieldError[]): Page {
  return {
    title: 'Choisir un nouveau mot de passe',
    hasErrors: errors.length > 0,
    main: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-xl">Choisir un nouveau mot de passe</h1>
        <Form action="/mot-de-passe/nouveau">
          <PasswordField
            name="password"
            label="Nouveau mot de passe"
            hint={passwordHint}
            errors={errors}
            autocomplete="new-password"
          />
          <Button>Changer le mot de passe</Button>
        </Form>
      </>
    ),
  };
}

export function passwordLinkSpentPage(): Page {
  return {
    title: 'Ce lien ne sert plus',
    main: (
      <>
        <h1 class="govuk-heading-xl">Ce lien ne sert plus</h1>
        <p class="govuk-body">Il a déjà servi, ou il date de plus d’une heure.</p>
        <ButtonLink href="/mot-de-passe/oublie">Recevoir un autre lien</ButtonLink>
      </>
    ),
  };
}
