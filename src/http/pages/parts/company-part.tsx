/** @jsxImportSource preact */
import { chamber } from '../../../config/chamber.js';
import { typeset } from '../../../config/words.js';
import type { FieldError } from '../../forms/field-error.js';
import { SIREN_SENTENCES } from '../../forms/siren-field.js';
import type { SignupValues } from '../../forms/signup-body.js';
import { Radios, type Choice } from './choices.js';
import { DelegateWarning } from './delegate-warning.js';
import { TextField } from './fields.js';

interface PartProps {
  values: Pick<SignupValues, 'siren' | 'firstName' | 'lastName' | 'delegateMission'>;
  errors: readonly FieldError[];
}

/** Shown for the two conditional profiles; always there without JavaScript, under a title that says for whom. */
const SHOWN_FOR = 'profile=company_head authority_or_partner';
const SHOWN_FOR_OTHERS = 'profile=founder_or_buyer youth_or_apprentice employee_or_jobseeker';

export const USE_CHOICES: readonly Choice[] = [
  { value: 'false', label: 'À mon entreprise ou ma structure' },
  { value: 'true', label: 'À mes missions de délégué(e)' },
];

/** What only a company, an authority or a partner is asked. */
export function CompanyPart({ values, errors }: PartProps) {
  return (
    <div data-shown-for={SHOWN_FOR}>
      <h2 class="govuk-heading-m">Votre entreprise ou votre structure</h2>
      <p class="govuk-hint no-script-only">
        À remplir si vous êtes chef(fe) d’entreprise, collectivité ou partenaire.
      </p>
      <div class="govuk-inset-text">
        Le compte est réservé aux entreprises artisanales établies en {chamber.regionName}, aux entreprises
        clientes et aux partenaires de la chambre. Nous vérifions dans les registres publics.
      </div>
      <SirenField value={values.siren} errors={errors} />
      <Radios
        name="delegateMission"
        label={typeset('Ce compte servira :')}
        hint="Si les deux, choisissez la première réponse."
        choices={USE_CHOICES}
        value={values.delegateMission}
        errors={errors}
      >
        <DelegateWarning />
      </Radios>
    </div>
  );
}

/** A browser cuts what is pasted beyond maxlength: a line of a letterhead fits. */
const LONGEST_PASTE = 120;

export function SirenField({ value, errors }: { value: string; errors: readonly FieldError[] }) {
  return (
    <TextField
      name="siren"
      label="Numéro de SIREN"
      hint={typeset(
        '9 chiffres, par exemple 732 829 320. Un SIRET convient aussi : nous gardons ses 9 premiers chiffres.',
      )}
      value={value}
      errors={errors}
      inputMode="numeric"
      maxLength={LONGEST_PASTE}
      class="govuk-input--siren"
      data={{ 'data-siren': JSON.stringify(SIREN_SENTENCES) }}
    >
      <p id="siren-check" class="govuk-hint" role="status" />
    </TextField>
  );
}

/** First and last name: asked of every profile, required of two. */
export function NamePart({ values, errors }: PartProps) {
  return (
    <>
      <h2 class="govuk-heading-m">Vos prénom et nom</h2>
      <p class="govuk-hint no-script-only">
        Chef(fe) d’entreprise, collectivité ou partenaire&#8239;: tels qu’ils figurent dans les registres.
        Autres profils&#8239;: facultatifs.
      </p>
      <p class="govuk-hint" data-shown-for={SHOWN_FOR} hidden>
        Tels qu’ils figurent dans les registres&#8239;: nous vérifions que le SIREN est bien le vôtre.
      </p>
      <p class="govuk-hint" data-shown-for={SHOWN_FOR_OTHERS} hidden>
        Facultatifs pour votre profil.
      </p>
      <TextField
        name="firstName"
        label="Prénom"
        value={values.firstName}
        errors={errors}
        autocomplete="given-name"
      />
      <TextField
        name="lastName"
        label="Nom"
        value={values.lastName}
        errors={errors}
        autocomplete="family-name"
      />
    </>
  );
}
