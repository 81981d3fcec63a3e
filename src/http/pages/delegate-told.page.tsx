/** @jsxImportSource preact */
import type { SignupValues } from '../forms/signup-body.js';
import { STAMP_FIELD } from '../guards/form-stamp.js';
import type { Page } from './frame.js';
import { DELEGATE_TOLD_FIELD, DelegateWords } from './parts/delegate-warning.js';
import { Button, ButtonLink, Form } from './parts/form.js';
import { PasswordField } from './parts/password-field.js';

const OF_COMPANY = ['profile', 'siren', 'firstName', 'lastName', 'delegateMission'] as const;
const OF_SIGNUP = [...OF_COMPANY, 'email', 'acceptTerms'] as const;

/** Without JavaScript: says where to go before a demande for « missions de délégué » leaves. Nothing is stored yet. */
export function delegateToldPage(values: SignupValues, stamp: string): Page {
  const kept = { [STAMP_FIELD]: stamp, ...picked(values, OF_SIGNUP) };
  return toldPage({ form: '/inscription', kept, asksPassword: true });
}

/** The same, of a further demande from « Votre espace ». */
export function furtherDelegateToldPage(values: SignupValues): Page {
  return toldPage({
    form: '/mon-espace/nouvelle-demande',
    kept: picked(values, OF_COMPANY),
    asksPassword: false,
  });
}

interface Told {
  /** Where the form is, and where it is sent. */
  form: string;
  /** What was answered, to be sent again. */
  kept: Record<string, string>;
  asksPassword: boolean;
}

function toldPage(told: Told): Page {
  return {
    title: 'Missions de délégué(e)',
    back: { href: told.form, text: 'Revenir au formulaire' },
    main: <DelegateTold {...told} />,
  };
}

function DelegateTold({ form, kept, asksPassword }: Told) {
  return (
    <>
      <h1 class="govuk-heading-xl">Vos missions de délégué(e)</h1>
      <DelegateWords />
      <div class="site-actions">
        <ButtonLink href="/contact">Voir les coordonnées</ButtonLink>
        <ButtonLink href={form} kind="secondary">
          Revenir au formulaire
        </ButtonLink>
      </div>
      <h2 class="govuk-heading-m">Envoyer quand même la demande</h2>
      <p class="govuk-body">
        Rien n’a encore été envoyé.
        {asksPassword && <> Nous n’avons pas gardé votre mot de passe&#8239;: saisissez-le de nouveau.</>}
      </p>
      <Form action={form}>
        <input type="hidden" name={DELEGATE_TOLD_FIELD} value="yes" />
        {Object.entries(kept).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        {asksPassword && (
          <PasswordField name="password" label="Mot de passe" errors={[]} autocomplete="new-password" />
        )}
        <Button kind="secondary">Envoyer quand même</Button>
      </Form>
    </>
  );
}

function picked(values: SignupValues, fields: readonly (keyof SignupValues)[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, values[field]]));
}
