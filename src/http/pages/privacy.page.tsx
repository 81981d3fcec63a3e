/** @jsxImportSource preact */
import { chamber } from '../../config/chamber.js';
import type { Page } from './frame.js';
import { A, Bullets, H2, P } from './parts/prose.js';

/** RGPD art. 13 and 14. A jurist confirms these words before production. */
export function privacyPage(): Page {
  return { title: 'Données personnelles', main: <Privacy /> };
}

function Privacy() {
  return (
    <>
      <h1 class="govuk-heading-xl">Données personnelles</h1>
      <P>
        Responsable : {chamber.name}. Délégué à la protection des données :{' '}
        {chamber.dataProtectionOfficer ?? 'joignable par la page Contact'}.
      </P>
      <H2>Pourquoi, et de quel droit</H2>
      <P>
        Vos données servent à ouvrir et à tenir votre compte. C’est une mission d’intérêt public de la chambre
        (article 6.1.e du RGPD).
      </P>
      <H2>Lesquelles, et d’où elles viennent</H2>
      <Bullets
        items={[
          'Vos réponses au formulaire. Votre mot de passe n’est gardé que sous une forme illisible.',
          'Pour une entreprise : les registres publics de l’Insee (Sirene) et de l’INPI (RNE), et Recherche d’entreprises.',
          'Les décisions prises sur votre demande, leurs motifs et les messages envoyés.',
        ]}
      />
      <H2>Une décision automatique est possible</H2>
      <P>
        Quand les registres sont clairs, des règles publiées accordent ou refusent le compte sans intervention
        humaine. Vous pouvez toujours demander qu’un agent réexamine un refus. Les règles sont à la page{' '}
        <A href="/comment-nous-decidons">Comment nous décidons</A>.
      </P>
      <H2>Combien de temps</H2>
      <Bullets
        items={[
          'Compte jamais finalisé : 30 jours, puis effacement.',
          'Demande refusée : 14 mois, puis elle ne compte plus que dans des statistiques anonymes.',
          'Compte ouvert : 2 ans après votre dernière connexion ; nous vous prévenons 15 jours avant.',
          'Journaux techniques, sans votre nom ni votre adresse : 6 mois.',
        ]}
      />
      <H2>Qui les voit</H2>
      <P>Les agents habilités de la chambre. Elles ne sont ni vendues, ni transmises à d’autres.</P>
      <H2>Cookies</H2>
      <P>
        Deux cookies au plus, nécessaires au service : l’un protège les formulaires, l’autre garde votre
        connexion. Aucune mesure d’audience, rien qui vienne d’ailleurs.
      </P>
      <H2>Vos droits</H2>
      <P>
        Vous pouvez demander à consulter, corriger ou effacer vos données, limiter leur usage ou vous y
        opposer, par la page <A href="/contact">Contact</A>. Si la réponse ne vous convient pas, vous pouvez
        saisir la CNIL sur <A href="https://www.cnil.fr/fr/plaintes">cnil.fr</A>.
      </P>
    </>
  );
}
