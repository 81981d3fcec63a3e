import type { Page } from 'playwright-core';
import { signIn } from '../../support/visitor.js';
import { opened } from '../../http/open-link.js';
import type { House } from './house.js';
import { at, sendForm, type Visit } from './visit.js';

/** Of the demandes that tests send. */
const PASSWORD = 'quatre chevaux bleus';
const WRONG = 'cinq lanternes sous la pluie';

let members = 0;

/** « Je me connecte », and what stands behind it. */
export const spaceVisits: readonly Visit[] = [
  at('/connexion', 'Accéder à votre compte'),
  knocking('without an answer', 'Erreur : Accéder à votre compte', '', ''),
  knocking('with a wrong password', 'Erreur : Accéder à votre compte', 'anne@exemple.fr', WRONG),
  {
    name: 'signing in too often',
    title: 'Trop d’essais en peu de temps',
    arrive: async (page, house) => {
      for (const _ of [1, 2]) await signIn(page, house.at.throttled, 'anne@exemple.fr', WRONG);
    },
  },
  {
    name: 'signing in while the database is away',
    title: 'Service momentanément indisponible',
    arrive: (page, house) => signIn(page, house.at.away, 'anne@exemple.fr', WRONG),
  },
  inside('/mon-espace', 'Votre espace'),
  inside('/mes-services', 'Vos services'),
  inside('/espace-documentaire', 'Espace documentaire'),
  {
    ...inside('/espace-documentaire', 'Espace documentaire', async (page, { dataSource }) => {
      await dataSource.query(`update documents set profiles = '{}'`);
      await page.reload();
    }),
    name: '/espace-documentaire without a document',
  },
  inside('/mon-espace/nouvelle-demande', 'Présenter une autre demande'),
  inside('/mon-espace/nouvelle-demande', 'Erreur : Présenter une autre demande', async (page) => {
    await page.check('input[value=authority_or_partner]');
    await sendForm(page);
  }),
  inside('/mon-espace/donnees', 'Vos données'),
  inside('/mon-espace/donnees', 'Copie de vos données', (page) => sendForm(page)),
  inside('/mon-espace/donnees/fermer', 'Fermer votre compte'),
  inside('/mon-espace/donnees/fermer', 'Erreur : Fermer votre compte', (page) => close(page, WRONG)),
  inside('/mon-espace/donnees/fermer', 'Votre compte est fermé', (page) => close(page, PASSWORD)),
];

function knocking(name: string, title: string, email: string, password: string): Visit {
  return {
    name: `signing in ${name}`,
    title,
    arrive: (page, house) => signIn(page, house.at.usual, email, password),
  };
}

/** A page for members, seen by one of them. */
function inside(
  path: string,
  title: string,
  then: (page: Page, house: House) => Promise<unknown> = async () => undefined,
): Visit {
  return {
    name: `${path}: ${title}`,
    title,
    arrive: async (page, house) => {
      members += 1;
      const email = `membre.${String(members)}@exemple.fr`;
      await opened(house, { email });
      await signIn(page, house.at.usual, email, PASSWORD);
      await page.waitForURL('**/mon-espace');
      await page.goto(house.at.usual + path);
      await then(page, house);
    },
  };
}

async function close(page: Page, password: string): Promise<void> {
  await page.fill('input[name=password]', password);
  await sendForm(page);
}
