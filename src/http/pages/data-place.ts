/** Where somebody meets their data: inside « Votre espace », or behind the link that follows a demande. */
export interface DataPlace {
  /** The address of « Vos données » there; its copy is under it. */
  base: string;
  back: { href: string; text: string };
  /** The way out. */
  end: { href: string; heading: string; button: string };
}

export const inOwnSpace: DataPlace = {
  base: '/mon-espace/donnees',
  back: { href: '/mon-espace', text: 'Votre espace' },
  end: {
    href: '/mon-espace/donnees/fermer',
    heading: 'Fermer votre compte',
    button: 'Fermer mon compte',
  },
};

export const besideDemande: DataPlace = {
  base: '/demande/donnees',
  back: { href: '/demande', text: 'Suivre ma demande' },
  end: {
    href: '/demande/donnees/effacer',
    heading: 'Supprimer votre demande',
    button: 'Supprimer ma demande et mes données',
  },
};
