/** @jsxImportSource preact */
import { chamber } from '../../config/chamber.js';
import { plainAddress } from '../../config/words.js';
import type { Page } from './frame.js';
import { A, H2, P } from './parts/prose.js';
import { Terms } from './parts/terms.js';

/** Publisher, and the terms one accepts. A jurist confirms these words before production. */
export function legalPage(): Page {
  return { title: 'Mentions légales', main: <Legal /> };
}

function Legal() {
  const { name, signatory, postalAddress, website } = chamber;
  const signature = [`${signatory.firstName} ${signatory.lastName}`.trim(), signatory.quality].filter(
    Boolean,
  );
  return (
    <>
      <h1 class="govuk-heading-xl">Mentions légales</h1>
      <H2>Éditeur</H2>
      <P>
        {name}
        {postalAddress ? `, ${postalAddress}` : ''}, établissement public. Site :{' '}
        <A href={website}>{plainAddress(website)}</A>.
      </P>
      <P>Direction de la publication : {signature.join(', ')}.</P>
      <H2 id="conditions">Conditions d’utilisation</H2>
      <Terms />
      <H2>Logiciel</H2>
      <P>
        Guichet, sous licence EUPL 1.2. Les composants de page s’appuient sur govuk-frontend, sous licence
        MIT.
      </P>
    </>
  );
}
