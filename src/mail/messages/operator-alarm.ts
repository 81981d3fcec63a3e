import type { Message } from './content.js';
import type { OperatorAlarm } from './values.js';

const WORDS: Readonly<Record<OperatorAlarm, { what: (detail: string) => string; doNext: string }>> = {
  key_refused: {
    what: (detail) => `Le registre « ${detail} » refuse notre clé.`,
    doNext:
      'Personne n’est refusé pendant ce temps : les demandes attendent. Renouvelez la clé, puis redémarrez le worker.',
  },
  queue_away: {
    what: () => 'La file des travaux ne répond pas.',
    doNext:
      'Les inscriptions sont reçues, rien n’est perdu, mais plus rien n’est décidé. Vérifiez Redis, ou PostgreSQL s’il porte la file.',
  },
  technical_errors: {
    what: (detail) => `Dossiers en « erreur technique » : ${detail}.`,
    doNext:
      'Leur vérification a échoué dix fois de suite par notre faute. Le journal du worker les nomme ; les agents peuvent les décider à la main.',
  },
};

/** For whoever runs the service: what is wrong, what it means for people, what to do. */
export const operatorAlarm: Message<'operator-alarm'> = ({ alarm, detail }) => ({
  subject: `Guichet, alarme : ${WORDS[alarm].what(detail)}`,
  firstName: null,
  answer: WORDS[alarm].what(detail),
  paragraphs: [WORDS[alarm].doNext, 'Ce mail part au plus une fois en six heures pour une même alarme.'],
  button: null,
  legal: [],
});
