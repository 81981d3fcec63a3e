/** @jsxImportSource preact */
import type { FieldError } from '../forms/field-error.js';
import type { Page } from './frame.js';
import { ErrorSummary } from './parts/error-summary.js';
import { ButtonLink } from './parts/form.js';
import { Panel, Warning } from './parts/notice.js';
import { A, P } from './parts/prose.js';
import { WhatGoes } from './parts/what-goes.js';
import { WithPassword } from './parts/with-password.js';

/** « Fermer votre compte »: what goes, what stays and why, then the password. */
export function closeAccountPage(errors: readonly FieldError[]): Page {
  return {
    title: 'Fermer votre compte',
    hasErrors: errors.length > 0,
    back: { href: '/mon-espace/donnees', text: 'Vos données' },
    main: <CloseAccount errors={errors} />,
  };
}

function CloseAccount({ errors }: { errors: readonly FieldError[] }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-xl">Fermer votre compte</h1>
      <Warning>Vos données sont effacées aussitôt. Personne ne pourra les rétablir.</Warning>
      <WhatGoes />
      <P>
        Avant de fermer, vous pouvez <A href="/mon-espace/donnees">obtenir une copie de vos données</A>.
      </P>
      <WithPassword
        action="/mon-espace/donnees/fermer"
        button="Fermer mon compte et effacer mes données"
        cancelHref="/mon-espace/donnees"
        errors={errors}
      />
    </>
  );
}

/** « Votre compte est fermé ». */
export function accountClosedPage(): Page {
  return {
    title: 'Votre compte est fermé',
    main: (
      <>
        <Panel title="Votre compte est fermé" />
        <P>Vos données sont effacées. Un dernier e-mail vous le confirme.</P>
        <P>Vous pourrez demander un nouveau compte à tout moment.</P>
        <ButtonLink href="/" kind="secondary">
          Revenir à l’accueil
        </ButtonLink>
      </>
    ),
  };
}
