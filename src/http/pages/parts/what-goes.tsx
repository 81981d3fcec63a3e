/** @jsxImportSource preact */
import { Bullets, H2, P } from './prose.js';

/** What an erasure takes, what stays, and why. */
export function WhatGoes() {
  return (
    <>
      <H2>Ce qui est effacé</H2>
      <Bullets
        items={[
          'Votre adresse email, votre mot de passe, votre nom et votre prénom.',
          'Vos numéros de SIREN, vos réponses, et les notes des agents sur vos demandes.',
          'Les messages que nous vous avons envoyés, et ce que les registres nous ont dit.',
        ]}
      />
      <P>Une demande en cours est retirée.</P>
      <H2>Ce qui reste</H2>
      <P>
        La loi demande à la chambre de rendre compte de ses décisions. Il reste la date, le motif et le
        département de chaque décision, sans rien qui dise qu’elle vous concernait.
      </P>
    </>
  );
}
