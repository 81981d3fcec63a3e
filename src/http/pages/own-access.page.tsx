/** @jsxImportSource preact */
import { frenchDateTime, typeset } from '../../config/words.js';
import type { FieldError } from '../forms/field-error.js';
import type { OwnSession } from '../own-sessions.query.js';
import type { Page } from './frame.js';
import { ErrorSummary } from './parts/error-summary.js';
import { ButtonLink } from './parts/form.js';
import { Notice } from './parts/notice.js';
import { H2, P } from './parts/prose.js';
import { SummaryList } from './parts/summary-list.js';
import { WithPassword } from './parts/with-password.js';

const HERE = '/mon-espace/securite';
const ALL_OTHERS = 'Mettre fin à toutes les autres sessions';
const ONE = 'Mettre fin à une session';

/** « Sécurité »: one's password, and where one is signed in. */
export function ownAccessPage(sessions: readonly OwnSession[], notice: string | null): Page {
  return {
    title: 'Sécurité',
    back: { href: '/mon-espace', text: 'Votre espace' },
    main: (
      <>
        <Notice text={notice === null ? null : typeset(notice)} />
        <h1 class="govuk-heading-xl">Sécurité</h1>
        <H2>Votre mot de passe</H2>
        <ButtonLink href={`${HERE}/mot-de-passe`} kind="secondary">
          Changer mon mot de passe
        </ButtonLink>
        <H2>Vos sessions ouvertes</H2>
        <P>
          Chaque connexion ouvre une session. Vous n’en reconnaissez pas une ? Mettez-y fin, puis changez
          votre mot de passe.
        </P>
        {sessions.map((session) => (
          <SessionCard key={session.handle} session={session} />
        ))}
        {sessions.length > 1 && (
          <ButtonLink href={`${HERE}/sessions/autres`} kind="secondary">
            {ALL_OTHERS}
          </ButtonLink>
        )}
      </>
    ),
  };
}

function SessionCard({ session }: { session: OwnSession }) {
  const { handle, device, since, seenAt, isThis } = session;
  return (
    <section class="site-card">
      <h3 class="govuk-heading-m">{isThis ? `${device} – cette session` : device}</h3>
      <p class="govuk-body">
        Ouverte le {frenchDateTime(since)}.
        <br />
        Vue pour la dernière fois le {frenchDateTime(seenAt)}.
      </p>
      {!isThis && (
        <ButtonLink href={`${HERE}/sessions/${handle}`} kind="secondary">
          Mettre fin à cette session
          <span class="govuk-visually-hidden">
            , {device}, ouverte le {frenchDateTime(since)}
          </span>
        </ButtonLink>
      )}
    </section>
  );
}

/** Before a session ends, or all the others: the password again. */
export function endSessionPage(asked: OwnSession | 'autres', errors: readonly FieldError[]): Page {
  const [heading, button] =
    asked === 'autres' ? [ALL_OTHERS, ALL_OTHERS] : [ONE, 'Mettre fin à cette session'];
  return {
    title: heading,
    hasErrors: errors.length > 0,
    back: { href: HERE, text: 'Sécurité' },
    main: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-xl">{heading}</h1>
        {asked === 'autres' ? <P>Seule cette session reste ouverte.</P> : <SessionFacts session={asked} />}
        <WithPassword
          action={`${HERE}/sessions/${asked === 'autres' ? asked : asked.handle}`}
          button={button}
          cancelHref={HERE}
          errors={errors}
        />
      </>
    ),
  };
}

function SessionFacts({ session: { device, since, seenAt } }: { session: OwnSession }) {
  return (
    <SummaryList
      rows={[
        { key: 'Appareil', value: device },
        { key: 'Ouverte le', value: frenchDateTime(since) },
        { key: 'Vue le', value: frenchDateTime(seenAt) },
      ]}
    />
  );
}
