import type { Random } from './random.js';

const FIRST_NAMES = [
  ...['Adèle', 'Agathe', 'Anne-Laure', 'Aurélie', 'Awa', 'Bérénice', 'Camille', 'Chloé', 'Clémence', 'Fatou'],
  ...['Gaëlle', 'Inès', 'Jeanne', 'Leïla', 'Maëlys', 'Nadia', 'Océane', 'Rozenn', 'Solène', 'Yasmine'],
  ...['Alban', 'Amadou', 'Baptiste', 'Cédric', 'Damien', 'Erwan', 'François', 'Gaël', 'Hugo', 'Ismaël'],
  ...['Jérôme', 'Karim', 'Loïc', 'Malo', 'Noël', 'Olivier', 'Quentin', 'Rémi', 'Théo', 'Yannick'],
] as const;

const FAMILY_BEGINNINGS = [
  ...['Bar', 'Ber', 'Bou', 'Char', 'Cor', 'Dur', 'Fou', 'Gau', 'Guil', 'Jau', 'Ker', 'Lam', 'Mar', 'Mor'],
  ...['Pel', 'Per', 'Rou', 'Sau', 'Ter', 'Vil'],
] as const;
const FAMILY_ENDINGS = [
  ...['bier', 'court', 'dais', 'dreau', 'gnon', 'lard', 'leau', 'lier', 'mand', 'neau', 'nier', 'rault'],
  ...['reau', 'sier', 'ssard', 'tel', 'teau', 'tier', 'ville', 'von'],
] as const;

export interface Name {
  firstName: string;
  lastName: string;
}

/** An invented person: 40 first names, 400 family names. */
export function inventName(random: Random): Name {
  const lastName = random.pick(FAMILY_BEGINNINGS) + random.pick(FAMILY_ENDINGS);
  return { firstName: random.pick(FIRST_NAMES), lastName };
}

/** Three people of whom no two share a name. */
export function inventThree(random: Random): readonly [Name, Name, Name] {
  const three = [inventName(random), inventName(random), inventName(random)] as const;
  const names = new Set(three.flatMap(({ firstName, lastName }) => [firstName, lastName]));
  return names.size === 6 ? three : inventThree(random);
}

/** An address that nobody has: half have a domain of their own, as companies do. */
export function inventEmail(random: Random, name: Name | null, key: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^a-z]/gi, '')
      .toLowerCase();
  const local = name ? `${plain(name.firstName)}.${plain(name.lastName)}.${key}` : `personne.${key}`;
  const domain = random.happens(0.5) ? `atelier-${key}.invalid` : random.pick(MAILBOXES);
  return `${local}@${domain}`;
}

const MAILBOXES = ['messagerie.invalid', 'boite-aux-lettres.invalid', 'courriel.invalid'] as const;
