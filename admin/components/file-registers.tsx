import React from 'react';
import type { ReviewFile } from '../../src/applications/file.query.js';
import type { ShownRecord, ShownSource } from '../../src/applications/file-sources.js';
import { dayInWords } from '../../src/applications/words/day.js';
import { skippedWords } from '../../src/applications/words/skipped.js';
import { capitalised, frenchDate, frenchDateTime, typeset } from '../../src/config/words.js';
import { formatSiren } from '../../src/registry/siren.js';
import { SOURCE_LABELS, UNAVAILABLE_WORDS } from '../words/labels.js';
import { legalCategoryWords } from '../words/legal-categories.js';
import Facts from './facts.js';
import FileListed from './file-listed.js';
import OutsideLink from './outside-link.js';
import SourceCraft from './source-craft.js';
import SourceEstablishments from './source-establishments.js';
import SourceOthers from './source-others.js';
import SourcePeople from './source-people.js';

/** What the registers say, each with its date. */
export default function FileRegisters({ file }: { file: ReviewFile }): React.ReactElement {
  const { sources, isHidden, application } = file;
  return (
    <section aria-labelledby="registers">
      <h2 id="registers">Ce que disent les registres</h2>
      {isHidden && (
        <p className="desk-notice">
          Cette entreprise ne diffuse pas ses données : noms et communes ne sont pas affichés.
        </p>
      )}
      {application.siren !== null && <Elsewhere siren={application.siren} />}
      <FileListed listed={file.listed} />
      {sources.map((source) => (
        <Source key={source.source} source={source} isHidden={isHidden} />
      ))}
      {sources.length === 0 && (
        <p className="desk-empty">
          {application.siren === null
            ? 'Ce profil ne demande pas de SIREN : aucun registre n’est consulté.'
            : 'Les registres n’ont pas encore répondu. Leur réponse s’affichera ici.'}
        </p>
      )}
    </section>
  );
}

/** The same company in the State's own pages. */
function Elsewhere({ siren }: { siren: string }): React.ReactElement {
  return (
    <p className="desk-elsewhere">
      <OutsideLink
        href={`https://annuaire-entreprises.data.gouv.fr/entreprise/${siren}`}
        label="Annuaire des entreprises"
      />
      <OutsideLink href={`https://data.inpi.fr/entreprises/${siren}`} label="RNE" />
    </p>
  );
}

function Source({ source, isHidden }: { source: ShownSource; isHidden: boolean }): React.ReactElement {
  return (
    <article className="desk-source">
      <h3>{SOURCE_LABELS[source.source]}</h3>
      <p className="desk-hint desk-source__date">
        {source.source === 'mirror'
          ? `Image du ${frenchDate(source.at)}`
          : `Consulté le ${frenchDateTime(source.at)}`}
      </p>
      <p>{headline(source)}</p>
      {source.record && <Record record={source.record} source={source.source} isHidden={isHidden} />}
    </article>
  );
}

interface RecordProps {
  record: ShownRecord;
  source: ShownSource['source'];
  isHidden: boolean;
}

function Record({ record, source, isHidden }: RecordProps): React.ReactElement {
  const { skipped, others } = record;
  return (
    <>
      {skipped !== null && <p className="desk-hint">{capitalised(skippedWords(skipped))}.</p>}
      <Facts
        pairs={[
          ['Dénomination', isHidden ? null : record.denomination],
          ['Catégorie juridique', record.legalCategory && legalCategoryWords(record.legalCategory)],
          ['Création', record.createdOn && typeset(`le ${dayInWords(record.createdOn)}`)],
          ['Radiation', record.struckOffOn && typeset(radiationWords(record.struckOffOn, record))],
          ['Remplacé par', record.replacedBy && typeset(`SIREN ${formatSiren(record.replacedBy)}`)],
        ]}
      />
      <SourcePeople people={record.people} isIndicative={record.isIndicative} hasOthers={others.length > 0} />
      <SourceOthers others={others} source={source} />
      <SourceCraft record={record} />
      {record.establishments && <SourceEstablishments establishments={record.establishments} />}
    </>
  );
}

function radiationWords(day: string, { isRadiationInDoubt }: ShownRecord): string {
  return `le ${dayInWords(day)}${isRadiationInDoubt ? ', sans le détail de la cessation' : ''}`;
}

function headline(source: ShownSource): React.ReactNode {
  switch (source.kind) {
    case 'found':
      return source.record ? stateWords(source.record) : null;
    case 'absent':
      return <strong>SIREN inconnu de ce registre</strong>;
    case 'withheld':
      return <strong>Données non diffusées</strong>;
    case 'redirected':
      return <strong>{typeset(`Doublon : voir le SIREN ${formatSiren(source.pivot ?? '')}`)}</strong>;
    case 'unavailable':
      return <>Ce registre {UNAVAILABLE_WORDS[source.cause ?? 'timeout']}.</>;
  }
}

function stateWords({ state, unknownState }: ShownRecord): React.ReactNode {
  if (unknownState !== null) return <strong>{typeset(`État non reconnu : « ${unknownState} »`)}</strong>;
  if (state === null) return null;
  return <strong>{state === 'ceased' ? 'Entreprise cessée' : 'Entreprise active'}</strong>;
}
