/** @jsxImportSource preact */
import { Bullets } from './prose.js';

/**
 * « Conditions d’utilisation », on the page of mentions and on the form itself: who leaves the form to read them
 * would find the password gone. A jurist confirms these words before production.
 */
export function Terms() {
  return (
    <Bullets
      items={[
        'Le compte est gratuit et personnel : votre mot de passe ne se prête pas.',
        'Vous répondez exactement, et vous utilisez le SIREN de votre propre entreprise ou structure.',
        'Le compte ne sert pas aux missions de délégué(e) de la chambre.',
        'La chambre peut suspendre un compte dont les conditions ne sont plus remplies ; elle vous écrit pourquoi.',
        'Vous pouvez demander la fermeture de votre compte à tout moment.',
      ]}
    />
  );
}
