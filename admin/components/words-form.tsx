import React from 'react';
import FileForm, { type FormProps } from './file-form.js';
import { useTyped } from './use-typed.js';

const KINDS = {
  ask: {
    title: 'Demander une précision',
    label: 'Question au demandeur',
    hint: 'Il la reçoit par mail et répond depuis sa page de suivi. Ne demandez ni Kbis ni pièce d’identité.',
    send: 'Envoyer la question',
    field: 'question',
  },
  reopen: {
    title: 'Rouvrir le dossier',
    label: 'Note pour les collègues',
    hint: 'Le dossier revient dans la file\u202f; un compte ouvert le reste jusqu’à la nouvelle décision.',
    send: 'Rouvrir',
    field: 'note',
  },
} as const;

/** A gesture that needs one text: a question to the applicant, or why a file is taken up again. */
export default function WordsForm({
  kind,
  file,
  onSend,
  ...form
}: FormProps & { kind: keyof typeof KINDS }): React.ReactElement {
  const [text, setText] = useTyped(file.application.id, `${kind}.text`, '');
  const { title, label, hint, send, field } = KINDS[kind];
  return (
    <FileForm
      {...form}
      title={title}
      send={send}
      isReady={text.trim() !== ''}
      onSend={() => onSend({ [field]: text })}
    >
      <div>
        <label htmlFor="words">{label}</label>
        <textarea
          id="words"
          autoFocus
          required
          maxLength={2000}
          value={text}
          aria-describedby="words-hint"
          onChange={({ target }) => setText(target.value)}
        />
        <p className="desk-hint" id="words-hint">
          {hint}
        </p>
      </div>
    </FileForm>
  );
}
