/** @jsxImportSource preact */
import type { DataPlace } from './data-place.js';
import type { Page } from './frame.js';
import { Button, ButtonLink, Form } from './parts/form.js';
import { A, H2, P } from './parts/prose.js';

/** « Vos données »: what can be done with them, in two steps each. */
export function ownDataPage({ base, back, end }: DataPlace): Page {
  return {
    title: 'Vos données',
    back,
    main: (
      <>
        <h1 class="govuk-heading-xl">Vos données</h1>
        <H2>Obtenir une copie</H2>
        <P>
          La copie contient votre compte, vos demandes, leurs étapes et les messages envoyés. Elle se lit à
          l’écran, s’imprime et se télécharge. Par sécurité, un e-mail vous prévient.
        </P>
        <Form action={base}>
          <Button>Obtenir ma copie</Button>
        </Form>
        <H2>Corriger</H2>
        <P>
          Une donnée est fausse ou a changé ? Dites-le à la chambre par la page <A href="/contact">Contact</A>
          .
        </P>
        <H2>{end.heading}</H2>
        <P>Vos données sont alors effacées, tout de suite et pour toujours.</P>
        <ButtonLink href={end.href} kind="secondary">
          {end.button}
        </ButtonLink>
        <P>
          Combien de temps nous gardons chaque donnée : voir{' '}
          <A href="/donnees-personnelles">Données personnelles</A>.
        </P>
      </>
    ),
  };
}
