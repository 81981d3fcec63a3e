/** @jsxImportSource preact */
import { chamber } from '../../config/chamber.js';
import type { Page } from './frame.js';
import { A, Bullets, H2, P } from './parts/prose.js';
import { RetentionTable } from './parts/retention-table.js';

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
        (article 6.1.e du RGPD). Les champs du formulaire sont nécessaires : sans eux, la demande ne peut pas
        être étudiée.
      </P>
      <H2>Lesquelles, et d’où elles viennent</H2>
      <Bullets
        items={[
          'Vos réponses au formulaire. Votre mot de passe n’est gardé que sous une forme illisible.',
          'Pour une entreprise : le répertoire Sirene de l’Insee, le Registre national des entreprises de l’INPI et l’annuaire Recherche d’entreprises (activité, établissements, représentants).',
          'La liste des entreprises clientes et des partenaires de la chambre.',
          'Les décisions prises sur votre demande, leurs motifs, les notes des agents et les messages envoyés.',
        ]}
      />
      <H2>Une décision automatique est possible</H2>
      <P>
        Quand les registres sont clairs, des règles publiées accordent ou refusent le compte sans intervention
        humaine. Elles vérifient, dans l’ordre, que l’entreprise existe, qu’elle est en activité, qu’elle a un
        établissement dans la région, une activité artisanale, et que votre nom est celui d’un représentant.
        Un refus automatique ne repose que sur des faits certains ; au moindre doute, un agent décide.
      </P>
      <P>
        Conséquence pour vous : le compte est ouvert, ou refusé. Vous pouvez toujours demander qu’un agent
        réexamine un refus, donner votre point de vue et contester la décision. Les règles sont à la page{' '}
        <A href="/comment-nous-decidons">Comment nous décidons</A>.
      </P>
      <H2>Combien de temps</H2>
      <RetentionTable />
      <P>
        Les dates, motifs et départements des décisions restent ensuite, sans rien qui dise de qui elles
        parlent. Ces durées suivent le tableau de gestion des Archives départementales.
      </P>
      <H2>Qui les voit</H2>
      <P>
        Les agents habilités de la chambre, et ceux qui hébergent le service pour elle. Elles ne sont ni
        vendues, ni transmises à d’autres.
      </P>
      <H2>Cookies</H2>
      <P>
        Deux cookies au plus, nécessaires au service : l’un protège les formulaires, l’autre garde votre
        connexion. Une session ouverte retient le navigateur et le système de votre appareil, pour que vous la
        reconnaissiez dans « Sécurité ». Aucune mesure d’audience, rien qui vienne d’ailleurs.
      </P>
      <H2>Vos droits</H2>
      <P>
        Vous pouvez consulter, corriger ou effacer vos données, limiter leur usage ou vous y opposer, et
        demander qu’une personne intervienne dans une décision automatique.
      </P>
      <Bullets
        items={[
          <>
            Avec un compte : <A href="/mon-espace/donnees">Vos données</A> donne une copie complète, et permet
            de fermer le compte.
          </>,
          <>
            Sans compte ouvert : le lien de suivi de nos e-mails mène à votre demande, et de là à une copie
            complète ou à l’effacement. Sinon, écrivez à la chambre par la page <A href="/contact">Contact</A>
            . Elle répond dans le mois.
          </>,
        ]}
      />
      <P>
        Si la réponse ne vous convient pas, vous pouvez saisir la CNIL sur{' '}
        <A href="https://www.cnil.fr/fr/plaintes">cnil.fr</A>.
      </P>
    </>
  );
}
