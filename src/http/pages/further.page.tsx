/** @jsxImportSource preact */
import { typeset } from '../../config/words.js';
import type { FieldError } from '../forms/field-error.js';
import type { SignupValues } from '../forms/signup-body.js';
import type { Page } from './frame.js';
import { Radios } from './parts/choices.js';
import { CompanyPart, NamePart } from './parts/company-part.js';
import { ErrorSummary } from './parts/error-summary.js';
import { Button, Form } from './parts/form.js';
import { PROFILE_CHOICES } from './signup.page.js';

interface FurtherState {
  values: SignupValues;
  errors: readonly FieldError[];
}

/** From « Votre espace »: another profile, or another company. */
export function furtherPage({ values, errors }: FurtherState): Page {
  return {
    title: 'Présenter une autre demande',
    hasErrors: errors.length > 0,
    back: { href: '/mon-espace', text: 'Votre espace' },
    main: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-xl">Présenter une autre demande</h1>
        <p class="govuk-body">Les règles sont les mêmes qu’à l’inscription. Votre compte reste ouvert.</p>
        <Form action="/mon-espace/nouvelle-demande">
          <Radios
            name="profile"
            label={typeset('Quel est votre profil ?')}
            choices={PROFILE_CHOICES}
            value={values.profile}
            errors={errors}
          />
          <CompanyPart values={values} errors={errors} />
          <NamePart values={values} errors={errors} />
          <Button>Valider</Button>
        </Form>
      </>
    ),
  };
}
