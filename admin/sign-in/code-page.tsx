/** @jsxImportSource preact */
import { renderSVG } from 'uqr';
import { typeset } from '../../src/config/words.js';
import type { Enrolment } from '../../src/staff/second-factor.js';
import { bareDocument } from '../bare-document.js';

export type CodeProblem = 'wrong' | 'too_often';

const PROBLEMS: Readonly<Record<CodeProblem, string>> = {
  wrong: 'Ce code n’est pas le bon, ou il a déjà servi : attendez le suivant sur votre téléphone.',
  too_often: 'Trop d’essais : attendez quelques minutes, puis recommencez.',
};

/** Asks for the code, at sign-in or (with `next`) before what is sensitive. */
export function codePage({ problem, next }: { problem: CodeProblem | null; next?: string }): string {
  const heading = next ? 'Confirmer que c’est bien vous' : 'Votre code de connexion';
  return bareDocument(
    typeset(problem ? `Erreur : ${heading}` : heading),
    <>
      <h1>{heading}</h1>
      <Problem problem={problem} />
      <form method="post" action={next ? '/admin/confirm' : '/admin/login/code'} noValidate>
        {next && <input type="hidden" name="next" value={next} />}
        <CodeField problem={problem} />
        <p class="desk-hint" id="code-hint">
          {typeset('Six chiffres, ou l’un de vos codes de secours.')}
        </p>
        <button type="submit" class="desk-button desk-button--main">
          Valider
        </button>
      </form>
      <p class="desk-hint">
        {typeset(
          'Téléphone et codes de secours perdus ? Un administrateur peut remettre votre accès à zéro.',
        )}
      </p>
    </>,
  );
}

/** First sign-in: puts the secret into the telephone, and shows that it is there. */
export function enrolmentPage({ secret, uri }: Enrolment, problem: CodeProblem | null): string {
  const heading = 'Protéger votre accès';
  return bareDocument(
    typeset(problem ? `Erreur : ${heading}` : heading),
    <>
      <h1>{heading}</h1>
      <Problem problem={problem} />
      <p>
        {typeset(
          'Ouvrez une application de codes sur votre téléphone, ajoutez un compte et visez ce carré :',
        )}
      </p>
      <div
        class="desk-qr"
        role="img"
        aria-label="Carré à viser avec l’application de codes"
        dangerouslySetInnerHTML={{ __html: renderSVG(uri, { border: 4 }) }}
      />
      <p>
        Ou saisissez cette clé : <code class="desk-secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <form method="post" action="/admin/login/code" noValidate>
        <CodeField problem={problem} />
        <p class="desk-hint" id="code-hint">
          Les six chiffres que l’application affiche.
        </p>
        <button type="submit" class="desk-button desk-button--main">
          Valider
        </button>
      </form>
    </>,
  );
}

/** Shown once, right after enrolment. */
export function recoveryPage(codes: readonly string[]): string {
  return bareDocument(
    'Vos codes de secours',
    <>
      <h1>Vos codes de secours</h1>
      <p>
        {typeset(
          'Si vous perdez votre téléphone, chacun ouvre le guichet une fois. Notez-les ou imprimez-les : ils ne seront plus affichés.',
        )}
      </p>
      <ul class="desk-recovery">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a class="desk-button desk-button--main" href="/admin">
          Mes codes sont notés, ouvrir le guichet
        </a>
      </p>
    </>,
  );
}

function Problem({ problem }: { problem: CodeProblem | null }) {
  if (!problem) return null;
  return (
    <div class="desk-problem" role="alert" id="problem">
      {typeset(PROBLEMS[problem])}
    </div>
  );
}

function CodeField({ problem }: { problem: CodeProblem | null }) {
  return (
    <>
      <label for="code">Code</label>
      <input
        id="code"
        name="code"
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={problem ? 'problem code-hint' : 'code-hint'}
        aria-invalid={problem ? 'true' : undefined}
        required
      />
    </>
  );
}
