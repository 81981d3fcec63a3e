/** @jsxImportSource preact */
import { PROFILE_LABELS } from '../../accounts/profile.js';
import type { FollowedApplication } from '../../applications/followed.query.js';
import { frenchDate, frenchDateTime, typeset } from '../../config/words.js';
import { formatSiren } from '../../registry/siren.js';
import { STATUS_LABELS } from '../../applications/status.js';
import { offeredTo, type FollowGesture } from '../follow-gestures.js';
import { GESTURE_WORDS } from './follow-gesture-words.js';
import type { Page } from './frame.js';
import { ButtonLink } from './parts/form.js';
import { Notice } from './parts/notice.js';
import { StatusTag } from './parts/status-tag.js';
import { SummaryList } from './parts/summary-list.js';

/** « Suivre ma demande »: the state, the public cause, one next step, and what can be done now. */
export function followPage(followed: FollowedApplication, notice: string | null): Page {
  return { title: 'Suivre ma demande', main: <Follow followed={followed} notice={notice} /> };
}

function Follow({ followed, notice }: { followed: FollowedApplication; notice: string | null }) {
  const { status, words, question } = followed;
  return (
    <>
      <Notice text={notice === null ? null : typeset(notice)} />
      <h1 class="govuk-heading-xl">Suivre ma demande</h1>
      <p class="govuk-body">
        <StatusTag status={status} />
      </p>
      <div class="site-cause">
        <p class="govuk-body-l">{words.cause}</p>
        <Reexamined followed={followed} />
        {question && status === 'awaiting_applicant' && (
          <blockquote class="govuk-inset-text">{question}</blockquote>
        )}
        <p class="govuk-body">{words.next}</p>
        {words.law && <p class="govuk-body-s">{words.law}</p>}
      </div>
      <Gestures followed={followed} />
      <h2 class="govuk-heading-m">Votre demande</h2>
      <Facts followed={followed} />
      <h2 class="govuk-heading-m">Étapes</h2>
      <Timeline followed={followed} />
      <p class="govuk-body">
        <a class="govuk-link" href="/comment-nous-decidons">
          Comment nous décidons
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href="/demande/explication">
          Comment les règles ont été appliquées à ma demande
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href="/contact">
          Contacter la chambre
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href="/demande/donnees">
          Obtenir ou supprimer mes données
        </a>
      </p>
    </>
  );
}

/** How the re-examination ended, or that a person has the file. */
function Reexamined({ followed }: { followed: FollowedApplication }) {
  const { reexamination, status } = followed;
  if (reexamination === null || reexamination.decidedAt === null) return null;
  if (status !== 'rejected' && status !== 'approved') return null;
  const outcome =
    reexamination.outcome === 'maintained' ? 'le refus est maintenu' : 'la décision est révisée';
  return (
    <p class="govuk-body">
      Un agent a réexaminé votre demande le {frenchDate(reexamination.decidedAt)}&#8239;: {outcome}.
    </p>
  );
}

function Gestures({ followed }: { followed: FollowedApplication }) {
  const offered = offeredTo(followed);
  if (offered.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Ce que vous pouvez faire</h2>
      <div class="site-actions">
        {offered.map(({ path }) => (
          <ButtonLink
            key={path}
            href={`/demande/${path}`}
            kind={isAwaited(path, followed) ? 'primary' : 'secondary'}
          >
            {GESTURE_WORDS[path].button}
          </ButtonLink>
        ))}
      </div>
    </>
  );
}

/** The one gesture that would move this file on stands out; what is merely possible does not. */
function isAwaited(path: FollowGesture['path'], { publicReason }: FollowedApplication): boolean {
  if (path === 'siren') return publicReason === 'siren_not_found_yet' || publicReason === 'siren_unknown';
  return path === 'reponse' || path === 'nouvelle' || path === 'reprise';
}

function Facts({ followed }: { followed: FollowedApplication }) {
  const { reference, profile, siren, companyName, submittedAt } = followed;
  return (
    <SummaryList
      rows={[
        { key: 'Référence', value: reference },
        { key: 'Reçue le', value: frenchDate(submittedAt) },
        { key: 'Profil', value: PROFILE_LABELS[profile] },
        { key: 'SIREN', value: siren && formatSiren(siren) },
        { key: 'Entreprise', value: companyName },
      ]}
    />
  );
}

function Timeline({
  followed: { status, submittedAt, updatedAt, answerDueAt, reexamination },
}: {
  followed: FollowedApplication;
}) {
  return (
    <ol class="site-timeline govuk-list">
      <li>
        <strong>Demande reçue</strong>
        <br />
        {frenchDateTime(submittedAt)}
      </li>
      {reexamination && (
        <li>
          <strong>Réexamen demandé</strong>
          <br />
          {frenchDateTime(reexamination.askedAt)}
        </li>
      )}
      {status !== 'submitted' && (
        <li>
          <strong>{outcomeOf({ reexamination, status })}</strong>
          <br />
          {frenchDateTime(updatedAt)}
        </li>
      )}
      {status === 'awaiting_applicant' && answerDueAt && (
        <li>
          <strong>Votre réponse est attendue</strong>
          <br />
          avant le {frenchDate(answerDueAt)}
        </li>
      )}
    </ol>
  );
}

/** « Refus maintenu » says more than « Refusée » to who asked for a re-examination. */
function outcomeOf({ reexamination, status }: Pick<FollowedApplication, 'reexamination' | 'status'>): string {
  if (reexamination?.outcome === 'maintained' && status === 'rejected')
    return 'Refus maintenu après réexamen';
  if (reexamination?.outcome === 'revised' && status === 'approved') return 'Acceptée après réexamen';
  return STATUS_LABELS[status];
}
