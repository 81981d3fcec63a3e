/** @jsxImportSource preact */
import { PROFILES, PROFILE_LABELS, isConditional } from '../../accounts/profile.js';
import { APPLICATION_STATUSES, STATUS_LABELS } from '../../applications/status.js';
import { typeset } from '../../config/words.js';
import type { Page } from '../pages/frame.js';

const EXAMPLE = `POST /api/v1/applications
Content-Type: application/json
Idempotency-Key: 6f1c0b1e

{"profile":"company_head","siren":"732829320","firstName":"Anne","lastName":"Le Goff",
 "email":"anne@example.fr","password":"…","delegateMission":false,"acceptTerms":true}

202 {"reference":"PDL-7K3M-9QXT"}`;

const ANSWERS: readonly [string, string][] = [
  ['202', 'Demande reçue. La réponse est la même que l’adresse soit connue ou non.'],
  ['400', 'Le corps n’est pas du JSON.'],
  ['413', 'Le corps dépasse 32 ko.'],
  ['415', 'Le corps n’est pas en application/json.'],
  ['422', 'Des champs sont à corriger : errors donne field, code et message. Rien n’est enregistré.'],
  ['429', 'Trop d’envois : Retry-After donne les secondes à attendre.'],
  ['503', 'Service surchargé ou indisponible : Retry-After donne les secondes à attendre.'],
];

/** The API, readable. */
export function apiDocsPage(): Page {
  return { title: 'API de création de compte', isWide: true, main: <ApiDocs /> };
}

function ApiDocs() {
  return (
    <>
      <h1 class="govuk-heading-xl">API de création de compte</h1>
      <p class="govuk-body">
        Description complète&#8239;:{' '}
        <a class="govuk-link" href="/api/openapi.json">
          OpenAPI 3.1
        </a>
        . Les champs portent les mêmes noms que dans le formulaire.
      </p>
      <h2 class="govuk-heading-l">Envoyer une demande</h2>
      <pre class="site-code" tabIndex={0}>
        <code>{EXAMPLE}</code>
      </pre>
      <p class="govuk-body">
        La même clé Idempotency-Key avec le même corps donne la même réponse et une seule demande.
      </p>
      <Table
        caption="Profils"
        heads={['profile', 'Libellé', 'siren, firstName, lastName, delegateMission']}
        rows={PROFILES.map((profile) => [
          profile,
          PROFILE_LABELS[profile],
          isConditional(profile) ? 'obligatoires' : 'facultatifs',
        ])}
      />
      <Table
        caption="Réponses"
        heads={['Code', 'Sens']}
        rows={ANSWERS.map(([code, text]) => [code, typeset(text)])}
      />
      <h2 class="govuk-heading-l">Suivre une demande</h2>
      <p class="govuk-body">
        <code>GET /api/v1/applications/:token</code>, avec le jeton du lien «&#8239;Suivre ma demande&#8239;»
        reçu par e-mail, donne reference, status, reason, message, next et updatedAt.
      </p>
      <Table
        caption="Statuts"
        heads={['status', 'Libellé']}
        rows={APPLICATION_STATUSES.map((status) => [status, STATUS_LABELS[status]])}
      />
    </>
  );
}

function Table({ caption, heads, rows }: { caption: string; heads: string[]; rows: string[][] }) {
  return (
    <table class="govuk-table site-table">
      <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {heads.map((head) => (
            <th scope="col" class="govuk-table__header" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map((cells) => (
          <tr class="govuk-table__row" key={cells[0]}>
            {cells.map((cell) => (
              <td class="govuk-table__cell" key={cell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
