/** @jsxImportSource preact */
import { chamber } from '../../config/chamber.js';
import { frenchDate } from '../../config/words.js';
import {
  ACCESSIBILITY_STATE,
  ASSESSED_ON,
  NOT_CONFORMING,
  RESPECTED_PERCENT,
} from './accessibility-state.js';
import type { Page } from './frame.js';
import { A, Bullets, H2, P } from './parts/prose.js';

/** The declaration of decree 2019-768, in the wording of the arrêté of 20 September 2019. */
export function accessibilityPage(): Page {
  return { title: 'Accessibilité', main: <Accessibility /> };
}

function Accessibility() {
  return (
    <>
      <h1 class="govuk-heading-xl">Déclaration d’accessibilité</h1>
      <P>
        La {chamber.name} s’engage à rendre ses sites internet, intranet, extranet et ses progiciels
        accessibles, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.
      </P>
      <P>
        Cette déclaration d’accessibilité s’applique au site de création de compte de la plateforme de
        services, et au guichet qu’utilisent ses agents.
      </P>
      <H2>État de conformité</H2>
      <P>
        Ce site est <strong>{ACCESSIBILITY_STATE}</strong> avec le référentiel général d’amélioration de
        l’accessibilité (RGAA), version 4.1, en raison des non-conformités énumérées ci-dessous.
      </P>
      <H2>Résultats des tests</H2>
      <P>
        Une auto-évaluation faite par l’équipe du service révèle que {RESPECTED_PERCENT} % des critères
        applicables du RGAA 4.1 sont respectés. Ce qui n’a pas été vérifié est compté comme non conforme.
        Aucun tiers n’a encore audité le site.
      </P>
      <H2>Contenus non accessibles</H2>
      <Bullets
        items={Object.entries(NOT_CONFORMING).map(([criterion, words]) => `Critère ${criterion} : ${words}`)}
      />
      <P>Au guichet des agents : les tableaux demandent un écran large.</P>
      <P>Aucune dérogation pour charge disproportionnée n’est invoquée.</P>
      <H2>Établissement de cette déclaration</H2>
      <P>Cette déclaration a été établie le {frenchDate(ASSESSED_ON)}.</P>
      <Bullets
        items={[
          'Technologies utilisées : HTML, CSS, SVG, JavaScript (facultatif).',
          'Environnement de test : Chromium, écran de bureau et téléphone, modes clair et sombre, avec et sans JavaScript.',
          'Outils : axe-core, html-validate, mesure des contrastes, agrandissement à 200 % et à 320 pixels de large, clavier seul.',
          'Pages vérifiées, chacune dans tous ses états : accueil, connexion, inscription, suivi d’une demande, Votre espace, mot de passe oublié, liens reçus par e-mail, pages d’information et d’erreur.',
        ]}
      />
      <H2>Retour d’information et contact</H2>
      <P>
        Si vous n’arrivez pas à accéder à un contenu ou à un service, écrivez au responsable du site par la
        page <A href="/contact">Contact</A> : il vous orientera vers une alternative accessible, ou vous
        donnera le contenu sous une autre forme.
      </P>
      <H2>Voies de recours</H2>
      <P>
        Cette procédure est à utiliser dans le cas suivant : vous avez signalé au responsable du site un
        défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un des services, et vous n’avez
        pas obtenu de réponse satisfaisante. Vous pouvez :
      </P>
      <Bullets
        items={[
          <>
            écrire un message au <A href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</A>
          </>,
          <>
            contacter le délégué du{' '}
            <A href="https://www.defenseurdesdroits.fr/saisir/delegues">Défenseur des droits</A> dans votre
            région
          </>,
          'envoyer un courrier par la poste (gratuit, ne pas mettre de timbre) : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07',
        ]}
      />
    </>
  );
}
