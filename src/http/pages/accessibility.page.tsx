/** @jsxImportSource preact */
import { chamber } from '../../config/chamber.js';
import { ACCESSIBILITY_STATE } from './accessibility-state.js';
import type { Page } from './frame.js';
import { A, Bullets, H2, P } from './parts/prose.js';

/** The declaration of decree 2019-768; its state changes with the first audit. */
export function accessibilityPage(): Page {
  return { title: 'Accessibilité', main: <Accessibility /> };
}

function Accessibility() {
  return (
    <>
      <h1 class="govuk-heading-xl">Déclaration d’accessibilité</h1>
      <P>
        La {chamber.name} s’engage à rendre ce service accessible, conformément à l’article 47 de la loi du 11
        février 2005.
      </P>
      <H2>État de conformité</H2>
      <P>
        Ce service est <strong>{ACCESSIBILITY_STATE}</strong> au RGAA 4.1 : aucun audit n’a encore été fait.
        Cela ne dit pas qu’il est inaccessible.
      </P>
      <H2>Ce qui est déjà fait</H2>
      <Bullets
        items={[
          'Chaque page se lit et s’utilise au clavier, sans JavaScript et à 400 % d’agrandissement.',
          'Chaque erreur est dite en haut de la page et à côté du champ.',
          'Aucune information n’est donnée par la couleur seule. Le mode sombre et les contrastes forcés sont respectés.',
          'Chaque page est contrôlée par un outil automatique avant publication.',
        ]}
      />
      <H2>Nous signaler un obstacle</H2>
      <P>
        Si vous ne pouvez pas utiliser une page, dites-le-nous par la page <A href="/contact">Contact</A> :
        nous vous répondons autrement.
      </P>
      <H2>Voies de recours</H2>
      <P>
        Si vous n’obtenez pas de réponse, vous pouvez écrire au{' '}
        <A href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</A>, ou contacter son délégué
        dans votre région.
      </P>
    </>
  );
}
