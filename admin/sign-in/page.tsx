/** @jsxImportSource preact */
import { typeset } from '../../src/config/words.js';
import { bareDocument } from '../bare-document.js';

export type SignInProblem = 'wrong' | 'too_often' | 'overloaded';

const PROBLEMS: Readonly<Record<SignInProblem, string>> = {
  wrong: 'L’adresse e-mail ou le mot de passe n’est pas le bon.',
  too_often: 'Trop d’essais : attendez quelques minutes, puis recommencez.',
  overloaded: 'Le guichet est très sollicité : recommencez dans quelques secondes.',
};

/** Opens the address again, this time from our own site. */
export function comeAgainPage(address: string): string {
  return bareDocument(
    'Ouverture',
    <>
      <meta http-equiv="refresh" content={`0; url=${address}`} />
      <h1>Ouverture du guichet</h1>
      <p>
        <a href={address}>Continuer</a>
      </p>
    </>,
  );
}

/** The sign-in page of the panel; works without a script. The password is never written back. */
export function signInPage({ email, problem }: { email: string; problem: SignInProblem | null }): string {
  const title = problem ? 'Erreur : se connecter au guichet' : 'Se connecter au guichet';
  return bareDocument(
    typeset(title),
    <>
      <h1>Se connecter au guichet</h1>
      <p class="desk-hint">Cette page est réservée aux agents de la chambre.</p>
      {problem && (
        <div class="desk-problem" role="alert" id="problem">
          {typeset(PROBLEMS[problem])}
        </div>
      )}
      <form method="post" action="/admin/login" noValidate>
        <label for="email">Adresse e-mail</label>
        <input
          id="email"
          name="email"
          type="email"
          value={email}
          autoComplete="username"
          spellcheck={false}
          aria-describedby={problem ? 'problem' : undefined}
          required
        />
        <label for="password">Mot de passe</label>
        <input id="password" name="password" type="password" autoComplete="current-password" required />
        <button type="submit" class="desk-button desk-button--main">
          Se connecter
        </button>
      </form>
      <p>
        <a href="/admin/mot-de-passe-oublie">{typeset('Mot de passe oublié ?')}</a>
      </p>
    </>,
  );
}
