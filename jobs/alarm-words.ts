/** What only whoever runs the service can mend. */
export type OperatorAlarm = 'key_refused' | 'queue_away' | 'technical_errors' | 'mail_faults';

/** What is wrong, then what it means for people and what to do. `detail`: which register, or how many files or mails. */
export const ALARM_WORDS: Readonly<
  Record<OperatorAlarm, { what: (detail: string) => string; next: string }>
> = {
  key_refused: {
    what: (detail) => `Le registre « ${detail} » refuse notre clé.`,
    next: 'Personne n’est refusé pendant ce temps : les demandes attendent. Renouvelez la clé, puis redémarrez le worker.',
  },
  queue_away: {
    what: () => 'La file des travaux ne répond pas.',
    next: 'Les inscriptions sont reçues, rien n’est perdu, mais plus rien n’est décidé. Vérifiez Redis, ou PostgreSQL s’il porte la file.',
  },
  technical_errors: {
    what: (detail) => `Dossiers en « erreur technique » : ${detail}.`,
    next: 'Leur vérification a échoué dix fois de suite par notre faute. Le journal du worker les nomme ; les agents peuvent les décider à la main.',
  },
  mail_faults: {
    what: (detail) => `Mails que nous ne savons pas écrire : ${detail}.`,
    next: 'Un défaut de notre part les arrête, et leurs destinataires ne sont pas prévenus. Le journal du worker les nomme ; ils repartent dès qu’il est corrigé, et sont abandonnés après cinq jours.',
  },
};
