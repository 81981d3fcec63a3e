/** @jsxImportSource preact */
import type { SignupValues } from '../forms/signup-body.js';
import { STAMP_FIELD } from '../guards/form-stamp.js';
import type { Page } from './frame.js';
import { DELEGATE_TOLD_FIELD, DelegateWords } from './parts/delegate-warning.js';
import { Button, ButtonLink, Form } from './parts/form.js';
import { PasswordField } from './parts/password-field.js';

const CARRIED = [
  'profile',
  'siren',
  'firstName',
  'lastName',
  'email',
  'delegateMission',
  'acceptTerms',
] as const;

/** Without JavaScript: says where to go before a demande for « missions de délégué » leaves. Nothing is stored yet. */
export function delegateToldPage(values: SignupValues, stamp: string): Page {
  return {
    title: 'Missions de délégué(e)',
    back: { href: '/inscription', text: 'Revenir au formulaire' },
    main: <DelegateTold values={values} stamp={stamp} />,
  };
}

function DelegateTold({ values, stamp }: { values: SignupValues; stamp: string }) {
  return (
    <>
      <h1 class="govuk-heading-xl">Vos missions de délégué(e)</h1>
      <DelegateWords />
      <div class="site-actions">
        <ButtonLink href="/contact">Voir les coordonnées</ButtonLink>
        <ButtonLink href="/inscription" kind="secondary">
          Revenir au formulaire
        </ButtonLink>
      </div>
      <h2 class="govuk-heading-m">Envoyer quand même la demande</h2>
      <p class="govuk-body">
        Rien n’a encore été envoyé. Nous n’avons pas gardé votre mot de passe&#8239;: saisissez-le de nouveau.
      </p>
      <Form action="/inscription">
        <input type="hidden" name={STAMP_FIELD} value={stamp} />
        <input type="hidden" name={DELEGATE_TOLD_FIELD} value="yes" />
        {CARRIED.map((field) => (
          <input key={field} type="hidden" name={field} value={values[field]} />
        ))}
        <PasswordField name="password" label="Mot de passe" errors={[]} autocomplete="new-password" />
        <Button kind="secondary">Envoyer quand même</Button>
      </Form>
    </>
  );
}
