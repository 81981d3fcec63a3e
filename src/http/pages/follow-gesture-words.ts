import type { FollowGesture } from '../follow-gestures.js';

interface GestureWords {
  /** On the follow page. */
  button: string;
  title: string;
  /** What will happen. */
  explanation: string;
  /** Label of the one field. */
  label?: string;
  confirm: string;
  isDestructive?: boolean;
}

/** What each gesture says, on the follow page and on its own. */
export const GESTURE_WORDS: Readonly<Record<FollowGesture['path'], GestureWords>> = {
  reponse: {
    button: 'Répondre à l’agent',
    title: 'Répondre à l’agent',
    explanation: 'Un agent lit votre réponse, puis décide. Vous recevez un e-mail.',
    label: 'Votre réponse',
    confirm: 'Envoyer ma réponse',
  },
  siren: {
    button: 'Corriger mon numéro SIREN',
    title: 'Corriger mon numéro SIREN',
    explanation: 'Nous consultons de nouveau les registres publics avec le bon numéro.',
    confirm: 'Corriger mon numéro SIREN',
  },
  reprise: {
    button: 'J’ai repris mon activité',
    title: 'J’ai repris mon activité',
    explanation:
      'Déclarez d’abord votre reprise sur le Guichet unique des formalités d’entreprises. Si les registres publics ne la montrent pas encore, nous les consultons de nouveau pendant quinze jours : un agent peut vous répondre avant.',
    confirm: 'Vérifier de nouveau',
  },
  completer: {
    button: 'Compléter ou corriger ma demande',
    title: 'Compléter ou corriger ma demande',
    explanation:
      'Corrigez vos réponses : nous consultons de nouveau les registres publics. Si vous écrivez un message, un agent le lit et décide.',
    confirm: 'Envoyer',
  },
  reexamen: {
    button: 'Demander un réexamen par un agent',
    title: 'Demander un réexamen par un agent',
    explanation:
      'Un agent reprend votre demande et décide lui-même. Le réexamen se demande une fois : dites tout ce qui peut aider. N’envoyez ni Kbis ni pièce d’identité.',
    label: 'Ce que l’agent doit savoir',
    confirm: 'Demander un réexamen',
  },
  nouvelle: {
    button: 'Confirmer ma nouvelle demande',
    title: 'Confirmer ma nouvelle demande',
    explanation:
      'Vous avez rempli de nouveau le formulaire. En confirmant, ces nouvelles réponses deviennent votre demande.',
    confirm: 'Confirmer ma nouvelle demande',
  },
  retirer: {
    button: 'Retirer ma demande',
    title: 'Retirer ma demande',
    explanation:
      'Votre demande est abandonnée et ne peut pas être reprise. Vous pourrez en présenter une autre à tout moment.',
    confirm: 'Retirer ma demande',
    isDestructive: true,
  },
};
