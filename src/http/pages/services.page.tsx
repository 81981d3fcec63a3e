/** @jsxImportSource preact */
import type { OfferedService } from '../../member-space/services.query.js';
import type { Page } from './frame.js';

/** « Vos services ». */
export function servicesPage(services: readonly OfferedService[]): Page {
  return {
    title: 'Vos services',
    back: { href: '/mon-espace', text: 'Votre espace' },
    main: (
      <>
        <h1 class="govuk-heading-xl">Vos services</h1>
        {services.length === 0 && (
          <p class="govuk-body">
            Aucun service n’est encore publié pour votre profil. Ils apparaîtront ici dès que la chambre les
            ouvre.
          </p>
        )}
        {services.map((service) => (
          <ServiceCard key={service.slug} service={service} />
        ))}
      </>
    ),
  };
}

function ServiceCard({ service: { title, summary, url } }: { service: OfferedService }) {
  return (
    <section class="site-card">
      <h2 class="govuk-heading-m">
        {url ? (
          <a class="govuk-link" href={url}>
            {title}
          </a>
        ) : (
          title
        )}
      </h2>
      <p class="govuk-body">{summary}</p>
    </section>
  );
}
