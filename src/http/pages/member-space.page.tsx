/** @jsxImportSource preact */
import { PROFILE_LABELS } from '../../accounts/profile.js';
import type { MemberApplication } from '../../applications/member.query.js';
import { frenchDate, typeset } from '../../config/words.js';
import { formatSiren } from '../../registry/siren.js';
import type { Page } from './frame.js';
import { ButtonLink } from './parts/form.js';
import { Notice } from './parts/notice.js';
import { StatusTag } from './parts/status-tag.js';

interface MemberSpace {
  firstName: string | null;
  applications: readonly MemberApplication[];
  notice: string | null;
}

/** « Votre espace ». */
export function memberSpacePage(space: MemberSpace): Page {
  return { title: 'Votre espace', isWide: true, main: <Space {...space} /> };
}

function Space({ firstName, applications, notice }: MemberSpace) {
  return (
    <>
      <Notice text={notice === null ? null : typeset(notice)} />
      <h1 class="govuk-heading-xl">{firstName ? `Bonjour ${firstName}` : 'Bonjour'}</h1>
      <div class="site-sides">
        <Way href="/mes-services" title="Vos services" text="Ce que la chambre propose à votre profil." />
        <Way
          href="/espace-documentaire"
          title="Espace documentaire"
          text="Guides et modèles à télécharger."
        />
      </div>
      <h2 class="govuk-heading-l">Vos demandes</h2>
      {applications.map((application) => (
        <ApplicationCard key={application.reference} application={application} />
      ))}
      <h2 class="govuk-heading-m">Autre profil, autre entreprise</h2>
      <p class="govuk-body">Votre compte reste ouvert pendant l’étude de la demande.</p>
      <ButtonLink href="/mon-espace/nouvelle-demande" kind="secondary">
        Présenter une autre demande
      </ButtonLink>
      <h2 class="govuk-heading-m">Sécurité</h2>
      <p class="govuk-body">
        <a class="govuk-link" href="/mon-espace/securite">
          Changer votre mot de passe, ou voir vos sessions ouvertes
        </a>
      </p>
      <h2 class="govuk-heading-m">Vos données</h2>
      <p class="govuk-body">
        <a class="govuk-link" href="/mon-espace/donnees">
          Obtenir une copie de vos données, ou fermer votre compte
        </a>
      </p>
    </>
  );
}

function Way({ href, title, text }: { href: string; title: string; text: string }) {
  return (
    <section class="site-card">
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={href}>
          {title}
        </a>
      </h2>
      <p class="govuk-body">{text}</p>
    </section>
  );
}

function ApplicationCard({ application }: { application: MemberApplication }) {
  const { reference, profile, siren, companyName, status, words, submittedAt } = application;
  const company = [companyName, siren && `SIREN ${formatSiren(siren)}`].filter(Boolean).join(', ');
  return (
    <section class="site-card">
      <h3 class="govuk-heading-m">{PROFILE_LABELS[profile]}</h3>
      <p class="govuk-body">
        <StatusTag status={status} />
      </p>
      {company && <p class="govuk-body">{company}</p>}
      <p class="govuk-body">{words.cause}</p>
      <p class="govuk-body-s">
        Demande {reference} du {frenchDate(submittedAt)} ·{' '}
        <a class="govuk-link" href={`/mon-espace/demandes/${reference}`}>
          Suivre<span class="govuk-visually-hidden"> la demande {reference}</span>
        </a>
      </p>
    </section>
  );
}
