/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { chamber } from '../../../config/chamber.js';
import { plainAddress } from '../../../config/words.js';
import { Icon, type IconName } from './icon.js';

/** Who gets an account at once, who waits, who will be turned away and where to go instead. */
export function Eligibility() {
  const here = `en ${chamber.regionName}`;
  return (
    <div class="site-sides">
      <Side tone="approved" icon="check" title="Tout de suite">
        <ul class="govuk-list govuk-list--bullet">
          <li>
            Créateur(trice) ou repreneur(euse), jeune ou apprenti(e), salarié(e) ou demandeur(euse) d’emploi.
          </li>
          <li>
            Chef(fe) d’une entreprise artisanale établie {here}, dont le nom figure dans les registres
            publics.
          </li>
        </ul>
      </Side>
      <Side tone="pending" icon="clock" title="Après une vérification">
        <ul class="govuk-list govuk-list--bullet">
          <li>Entreprise {here} sans activité artisanale connue, ou que les registres décrivent mal.</li>
          <li>Entreprise trop récente pour être déjà dans les registres.</li>
          <li>Collectivité ou partenaire de la chambre.</li>
        </ul>
        <p class="govuk-body">Un agent étudie votre demande et vous répond par e-mail.</p>
      </Side>
      <Side tone="rejected" icon="cross" title="Pas ici : où vous adresser">
        <ul class="govuk-list govuk-list--bullet">
          <li>
            Aucun établissement {here}&#8239;: la chambre de votre région, sur{' '}
            <a class="govuk-link" href={chamber.networkWebsite}>
              {plainAddress(chamber.networkWebsite)}
            </a>
            .
          </li>
          <li>
            Missions de délégué(e)&#8239;: l’accueil de la chambre, à la page{' '}
            <a class="govuk-link" href="/contact">
              Contact
            </a>
            .
          </li>
          <li>
            Entreprise radiée ou cessée, ou SIREN d’une autre personne&#8239;: pas de compte à ce titre.
          </li>
        </ul>
      </Side>
    </div>
  );
}

interface SideProps {
  tone: 'approved' | 'pending' | 'rejected';
  icon: IconName;
  title: string;
  children: ComponentChildren;
}

function Side({ tone, icon, title, children }: SideProps) {
  return (
    <section class={`site-card site-card--${tone}`}>
      <h3 class="govuk-heading-m site-card__title">
        <Icon name={icon} />
        {title.replace(' :', '\u202f:')}
      </h3>
      {children}
    </section>
  );
}
