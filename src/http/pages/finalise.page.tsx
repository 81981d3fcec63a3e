/** @jsxImportSource preact */
import { retention } from '../../config/retention.js';
import { frenchDateTime } from '../../config/words.js';
import type { FieldError } from '../forms/field-error.js';
import { passwordHint } from '../forms/password-words.js';
import type { Page } from './frame.js';
import { Radios, type Choice } from './parts/choices.js';
import { ErrorSummary } from './parts/error-summary.js';
import { Button, ButtonLink, Form } from './parts/form.js';
import { Panel } from './parts/notice.js';
import { PasswordField } from './parts/password-field.js';

interface FinaliseState {
  choice: 'given' | 'chosen';
  /** No password was given at sign-up, which staff did at the counter. */
  mustChoose: boolean;
  /** When the link, or the account, ends. */
  openUntil: Date | null;
  errors: readonly FieldError[];
}

const CHOICES: readonly Choice[] = [
  { value: 'given', label: 'Celui que j’ai donné à l’inscription' },
  {
    value: 'chosen',
    label: 'Un nouveau mot de passe',
    hint: 'Si vous l’avez oublié, ou si quelqu’un d’autre a rempli le formulaire.',
  },
];

/** « Finaliser mon compte »: the mailed link is followed, the password proves or replaces. */
export function finalisePage(state: FinaliseState): Page {
  return {
    title: 'Finaliser votre compte',
    hasErrors: state.errors.length > 0,
    main: <Finalise {...state} />,
  };
}

function Finalise({ choice, mustChoose, openUntil, errors }: FinaliseState) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-xl">Finaliser votre compte</h1>
      <p class="govuk-body">
        Votre demande est acceptée. Il reste à choisir le mot de passe qui ouvrira votre compte.
      </p>
      {openUntil && <p class="govuk-body">Ce lien est valable jusqu’au {frenchDateTime(openUntil)}.</p>}
      <Form action="/compte/finaliser">
        {mustChoose ? (
          <>
            <input type="hidden" name="choice" value="chosen" />
            <NewPassword label="Votre mot de passe" errors={errors} />
          </>
        ) : (
          <GivenOrNew choice={choice} errors={errors} />
        )}
        <Button>Finaliser mon compte</Button>
      </Form>
    </>
  );
}

function GivenOrNew({ choice, errors }: Pick<FinaliseState, 'choice' | 'errors'>) {
  return (
    <>
      <Radios name="choice" label="Votre mot de passe" choices={CHOICES} value={choice} errors={errors} />
      <div data-shown-for="choice=given">
        <PasswordField
          name="password"
          label="Mot de passe donné à l’inscription"
          errors={errors}
          autocomplete="current-password"
        />
      </div>
      <div data-shown-for="choice=chosen">
        <NewPassword label="Nouveau mot de passe" errors={errors} />
      </div>
    </>
  );
}

function NewPassword({ label, errors }: { label: string } & Pick<FinaliseState, 'errors'>) {
  return (
    <PasswordField
      name="newPassword"
      label={label}
      hint={passwordHint}
      errors={errors}
      autocomplete="new-password"
    />
  );
}

/** « Votre compte est créé ». */
export function accountCreatedPage(): Page {
  return {
    title: 'Votre compte est créé',
    main: (
      <>
        <Panel title="Votre compte est créé" />
        <p class="govuk-body">Connectez-vous avec votre adresse email et votre mot de passe.</p>
        <ButtonLink href="/connexion">Je me connecte</ButtonLink>
      </>
    ),
  };
}

/** A link that has served, or has expired. */
export function finaliseSpentPage(kind: 'used' | 'expired'): Page {
  return kind === 'used' ? usedPage() : expiredPage();
}

function usedPage(): Page {
  return {
    title: 'Ce lien a déjà servi',
    main: (
      <>
        <h1 class="govuk-heading-xl">Ce lien a déjà servi</h1>
        <p class="govuk-body">
          Si vous avez finalisé votre compte, connectez-vous. Si vous avez reçu un message plus récent,
          utilisez son lien.
        </p>
        <ButtonLink href="/connexion">Je me connecte</ButtonLink>
        <ResendForm />
      </>
    ),
  };
}

function expiredPage(): Page {
  return {
    title: 'Ce lien a expiré',
    main: (
      <>
        <h1 class="govuk-heading-xl">Ce lien a expiré</h1>
        <p class="govuk-body">
          Un lien sert 14 jours au plus, et un compte qui n’est pas finalisé est supprimé{' '}
          {retention.neverFinalisedDays} jours après l’acceptation de la demande. Nous pouvons vous en envoyer
          un autre, à la même adresse.
        </p>
        <ResendForm />
      </>
    ),
  };
}

function ResendForm() {
  return (
    <Form action="/compte/finaliser/renvoi">
      <Button kind="secondary">Recevoir un nouveau lien</Button>
    </Form>
  );
}

/** The same answer whether or not a mail left. */
export function resentPage(): Page {
  return {
    title: 'Nouveau lien demandé',
    main: (
      <>
        <h1 class="govuk-heading-xl">Regardez vos e-mails</h1>
        <p class="govuk-body">
          Si votre compte attend d’être finalisé, un nouveau lien vient de partir à votre adresse. S’il est
          déjà ouvert, connectez-vous.
        </p>
        <ButtonLink href="/connexion" kind="secondary">
          Je me connecte
        </ButtonLink>
      </>
    ),
  };
}
