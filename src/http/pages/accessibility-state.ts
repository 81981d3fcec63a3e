/** What decree 2019-768 makes the site say on its home page: from the self-assessment of docs/rgaa.md, line by line. */
export const ACCESSIBILITY_STATE = 'partiellement conforme';

/** Conforming criteria of RGAA 4.1 ÷ those that apply to the site, in per cent, rounded down. */
export const RESPECTED_PERCENT = 93;

export const ASSESSED_ON = '2026-11-28';

/** What does not conform on the site, by criterion, and what it means for people. */
export const NOT_CONFORMING: Readonly<Record<string, string>> = {
  '7.1': 'Les scripts n’ont pas encore été essayés avec un lecteur d’écran ; tout fonctionne aussi sans eux.',
  '12.1': 'Le site n’a qu’un système de navigation, son menu : ni plan du site, ni moteur de recherche.',
  '13.1': 'La session prend fin après deux heures sans action, sans avertissement.',
  '13.3': 'L’accessibilité des documents de l’Espace documentaire n’est pas vérifiée.',
};
