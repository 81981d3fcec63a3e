/** @jsxImportSource preact */
import { PROFILE_LABELS } from '../../accounts/profile.js';
import { CONTACT_LABELS } from '../../applications/contact-kinds.js';
import { STATUS_LABELS } from '../../applications/status.js';
import { SOURCE_WORDS } from '../../applications/words/sources.js';
import { capitalised, frenchDateTime } from '../../config/words.js';
import { formatSiren } from '../../registry/siren.js';
import type { OwnApplication, OwnMail, PersonalData } from '../../privacy/personal-data.query.js';
import { UNKNOWN_DEVICE } from '../device-words.js';
import type { DataPlace } from './data-place.js';
import type { Page } from './frame.js';
import { ButtonLink } from './parts/form.js';
import { H2, P } from './parts/prose.js';
import { SummaryList } from './parts/summary-list.js';

const AUTHORS = {
  machine: 'les règles automatiques',
  person: 'un agent',
  applicant: 'vous',
  calendar: 'l’échéance',
} as const;

/** The copy of one's data, to read, print or download. */
export function dataCopyPage(data: PersonalData, { base }: DataPlace): Page {
  return {
    title: 'Copie de vos données',
    back: { href: base, text: 'Vos données' },
    main: <DataCopy data={data} base={base} />,
  };
}

function DataCopy({ data, base }: { data: PersonalData; base: string }) {
  const { exportedAt, account, devices, applications, forms, mails } = data;
  return (
    <>
      <h1 class="govuk-heading-xl">Copie de vos données</h1>
      <P>Tout ce que ce service garde de vous, le {frenchDateTime(exportedAt)}.</P>
      <ButtonLink href={`${base}/copie.json`}>Télécharger au format JSON</ButtonLink>
      <H2>Votre compte</H2>
      <SummaryList
        rows={[
          { key: 'Adresse email', value: account.email },
          {
            key: 'Anciennes adresses',
            value: account.formerEmails
              .map(({ email, until }) => `${email}, jusqu’au ${frenchDateTime(until)}`)
              .join(' · '),
          },
          { key: 'Prénom', value: account.firstName },
          { key: 'Nom', value: account.lastName },
          { key: 'Créé le', value: frenchDateTime(account.createdAt) },
          { key: 'Conditions acceptées le', value: when(account.termsAcceptedAt) },
          { key: 'Ouvert le', value: when(account.activatedAt) },
          { key: 'Dernière connexion', value: when(account.lastSignInAt) },
          {
            key: 'Sessions ouvertes',
            value: devices
              .map(
                ({ device, signedInAt }) =>
                  `${device ?? UNKNOWN_DEVICE}, depuis le ${frenchDateTime(signedInAt)}`,
              )
              .join(' · '),
          },
          { key: 'Mot de passe', value: 'Gardé sous une forme illisible, même pour nous' },
        ]}
      />
      {applications.map((application) => (
        <Demande key={application.reference} {...application} />
      ))}
      <H2>Formulaires envoyés à votre adresse</H2>
      {forms.length === 0 && <P>Aucun.</P>}
      {forms.map(({ reference, profile, siren, firstName, lastName, sentAt }) => (
        <P key={reference}>
          {[
            `${reference}, le ${frenchDateTime(sentAt)}`,
            PROFILE_LABELS[profile],
            [firstName, lastName].filter(Boolean).join(' '),
            siren && `SIREN ${formatSiren(siren)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </P>
      ))}
      <H2>Messages envoyés</H2>
      {mails.map((mail, index) => (
        <Message key={index} {...mail} />
      ))}
      <H2>Ce qui n’est pas dans cette copie</H2>
      <P>
        Les notes internes des agents : demandez-les par la page Contact. Elles sont relues avant, pour
        protéger les autres personnes qu’elles pourraient nommer.
      </P>
    </>
  );
}

function Demande(application: OwnApplication) {
  const { reference, profile, siren, companyName, firstName, lastName, status, cause } = application;
  return (
    <>
      <H2>Demande {reference}</H2>
      <SummaryList
        rows={[
          { key: 'Reçue le', value: frenchDateTime(application.submittedAt) },
          { key: 'Profil', value: PROFILE_LABELS[profile] },
          { key: 'Prénom et nom', value: [firstName, lastName].filter(Boolean).join(' ') },
          { key: 'SIREN', value: siren && formatSiren(siren) },
          { key: 'Entreprise', value: companyName },
          { key: 'Département', value: application.departement },
          { key: 'Missions de délégué(e)', value: application.delegateMission ? 'Oui' : 'Non' },
          { key: 'État', value: STATUS_LABELS[status] },
          { key: 'Cause', value: cause },
          { key: 'Question de l’agent', value: application.question },
          { key: 'Votre réponse', value: application.answer },
        ]}
      />
      <h3 class="govuk-heading-m">Étapes</h3>
      <ul class="govuk-list govuk-list--bullet">
        {application.steps.map(({ at, by, to, message }, index) => (
          <li key={index}>
            {frenchDateTime(at)}, par {AUTHORS[by]}&#8239;: {STATUS_LABELS[to]}
            {message && <blockquote class="govuk-inset-text">{message}</blockquote>}
          </li>
        ))}
      </ul>
      {application.contacts.length > 0 && (
        <>
          <h3 class="govuk-heading-m">Appels et passages</h3>
          <ul class="govuk-list govuk-list--bullet">
            {application.contacts.map(({ at, kind, text }, index) => (
              <li key={index}>
                {CONTACT_LABELS[kind]}, le {frenchDateTime(at)}
                {text && <blockquote class="govuk-inset-text">{text}</blockquote>}
              </li>
            ))}
          </ul>
        </>
      )}
      {application.consulted.length > 0 && (
        <>
          <h3 class="govuk-heading-m">Registres consultés</h3>
          <ul class="govuk-list govuk-list--bullet">
            {application.consulted.map(({ source, at }, index) => (
              <li key={index}>
                {sourceWords(source)}, le {frenchDateTime(at)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Message({ subject, recipient, sentAt, text }: OwnMail) {
  return (
    <details class="govuk-details" open>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {subject ?? 'Message en cours d’envoi'}
          {sentAt && `, le ${frenchDateTime(sentAt)}`}
        </span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">Envoyé à {recipient}</p>
        <pre class="site-letter">{text}</pre>
      </div>
    </details>
  );
}

function when(date: Date | null): string | null {
  return date && frenchDateTime(date);
}

function sourceWords(source: string): string {
  return source in SOURCE_WORDS ? capitalised(SOURCE_WORDS[source as keyof typeof SOURCE_WORDS]) : source;
}
