/** @jsxImportSource preact */
import { chamber, type Office } from '../../config/chamber.js';
import { departementName } from '../../config/geography.js';
import { curlyApostrophes, plainAddress } from '../../config/words.js';
import type { Page } from './frame.js';
import { A, H2, P } from './parts/prose.js';
import { SummaryList } from './parts/summary-list.js';

/** Délégations, telephone and hours: what the configuration knows, never an invented number. */
export function contactPage(): Page {
  return { title: 'Contact', main: <Contact /> };
}

function Contact() {
  const { telephone, email, postalAddress, networkWebsite, website } = chamber;
  const isReachable = [telephone, email, postalAddress].some((contact) => contact !== null);
  return (
    <>
      <h1 class="govuk-heading-xl">Contact</h1>
      <H2>{chamber.service}</H2>
      <P>
        Pour une question sur votre demande, gardez sa référence sous la main : elle figure dans nos e-mails.
      </P>
      <SummaryList rows={contacts({ telephone, email, address: postalAddress, hours: null })} />
      {!isReachable && (
        <P>
          Les coordonnées sont sur <A href={website}>{plainAddress(website)}</A> et sur{' '}
          <A href={networkWebsite}>{plainAddress(networkWebsite)}</A>.
        </P>
      )}
      <H2>Vos délégations</H2>
      {chamber.offices.map((office) => (
        <OfficeCard key={office.departement} office={office} />
      ))}
      <H2>Une autre région</H2>
      <P>
        Chaque région a sa chambre : trouvez la vôtre sur{' '}
        <A href={networkWebsite}>{plainAddress(networkWebsite)}</A>.
      </P>
    </>
  );
}

function OfficeCard({ office }: { office: Office }) {
  const rows = contacts(office);
  return (
    <section class="site-card">
      <h3 class="govuk-heading-m">{office.name}</h3>
      <p class="govuk-body">
        {curlyApostrophes(departementName(office.departement))} ({office.departement})
      </p>
      {rows.length > 0 && <SummaryList rows={rows} />}
    </section>
  );
}

function contacts(office: Pick<Office, 'telephone' | 'email' | 'address' | 'hours'>) {
  return [
    { key: 'Téléphone', value: office.telephone },
    { key: 'Adresse email', value: office.email },
    { key: 'Adresse', value: office.address },
    { key: 'Horaires', value: office.hours },
  ].filter(({ value }) => value !== null);
}
