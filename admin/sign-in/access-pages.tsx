/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { typeset } from '../../src/config/words.js';
import { bareDocument } from '../bare-document.js';
import { passwordHint, PASSWORD_WORDS } from '../words/password-words.js';

const FORGOTTEN_PROBLEMS = {
  malformed: 'Indiquez votre adresse e-mail. Exemple : nom@exemple.fr.',
  too_often: 'Trop d’essais : attendez quelques minutes, puis recommencez.',
} as const;

/** Behind the link of an invitation or of a forgotten password. */
export function choosePage(problem: keyof typeof PASSWORD_WORDS | null): string {
  return formPage({
    heading: 'Choisir votre mot de passe',
    problem: problem && PASSWORD_WORDS[problem],
    action: '/admin/acces',
    button: 'Enregistrer',
    field: {
      name: 'password',
      label: 'Nouveau mot de passe',
      type: 'password',
      autoComplete: 'new-password',
    },
    hint: passwordHint,
  });
}

/** « Mot de passe oublié ? » */
export function forgottenPage(problem: keyof typeof FORGOTTEN_PROBLEMS | null): string {
  return formPage({
    heading: 'Mot de passe oublié',
    problem: problem && FORGOTTEN_PROBLEMS[problem],
    action: '/admin/mot-de-passe-oublie',
    button: 'Envoyer le lien',
    field: { name: 'email', label: 'Adresse e-mail', type: 'email', autoComplete: 'username' },
    hint: 'Vous recevrez un lien valable une heure.',
  });
}

/** Says the same of every address. */
export function forgottenSentPage(): string {
  return toldPage(
    'Regardez vos mails',
    'Si cette adresse a un accès au guichet, un lien vient de partir. Il est valable une heure.',
    { href: '/admin/login', label: 'Revenir à la connexion' },
  );
}

export function chosenPage(): string {
  return toldPage(
    'Votre mot de passe est enregistré',
    'Connectez-vous avec lui. Le code de votre téléphone sera demandé ensuite.',
    { href: '/admin/login', label: 'Se connecter' },
  );
}

export function spentPage(): string {
  return toldPage(
    'Ce lien ne sert plus',
    'Il a déjà servi, ou il a expiré. Demandez-en un autre ; pour une invitation, à un administrateur.',
    { href: '/admin/mot-de-passe-oublie', label: 'Recevoir un autre lien' },
  );
}

function toldPage(heading: string, words: string, next: { href: string; label: string }): string {
  return bareDocument(
    heading,
    <>
      <h1>{heading}</h1>
      <p>{typeset(words)}</p>
      <p>
        <a class="desk-button desk-button--main" href={next.href}>
          {next.label}
        </a>
      </p>
    </>,
  );
}

interface FormPage {
  heading: string;
  problem: string | null;
  action: string;
  button: string;
  field: { name: string; label: string; type: 'password' | 'email'; autoComplete: string };
  hint: string;
}

function formPage({ heading, problem, action, button, field, hint }: FormPage): string {
  const attributes = {
    id: field.name,
    name: field.name,
    autoComplete: field.autoComplete,
    spellcheck: false,
    'aria-describedby': problem ? 'problem field-hint' : 'field-hint',
    required: true,
    ...(problem ? ({ 'aria-invalid': 'true' } as const) : {}),
  };
  const content: ComponentChildren = (
    <>
      <h1>{heading}</h1>
      {problem && (
        <div class="desk-problem" role="alert" id="problem">
          {typeset(problem)}
        </div>
      )}
      <form method="post" action={action} noValidate>
        <label for={field.name}>{field.label}</label>
        {field.type === 'email' ? (
          <input type="email" {...attributes} />
        ) : (
          <input type="password" {...attributes} />
        )}
        <p class="desk-hint" id="field-hint">
          {hint}
        </p>
        <button type="submit" class="desk-button desk-button--main">
          {button}
        </button>
      </form>
    </>
  );
  return bareDocument(typeset(problem ? `Erreur : ${heading}` : heading), content);
}
