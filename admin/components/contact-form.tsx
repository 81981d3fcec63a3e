import React from 'react';
import { CONTACT_KINDS, CONTACT_LABELS, type ContactKind } from '../../src/applications/contact-kinds.js';
import FileForm, { type FormProps } from './file-form.js';
import { useTyped } from './use-typed.js';

/** Noting a call or a visit: it stays in the history, and tells the applicant nothing. */
export default function ContactForm({ file, onSend, ...form }: FormProps): React.ReactElement {
  const { id } = file.application;
  const [kind, setKind] = useTyped<ContactKind>(id, 'contact.kind', 'call_received');
  const [text, setText] = useTyped(id, 'contact.text', '');
  return (
    <FileForm
      {...form}
      title="Noter un appel"
      send="Noter"
      isReady={text.trim() !== ''}
      onSend={() => onSend({ kind, text })}
    >
      <div>
        <label htmlFor="contact-kind">De quoi s’agit-il</label>
        <select
          id="contact-kind"
          value={kind}
          onChange={({ target }) => setKind(target.value as ContactKind)}
        >
          {CONTACT_KINDS.map((each) => (
            <option key={each} value={each}>
              {CONTACT_LABELS[each]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="contact-text">Ce qui s’est dit</label>
        <textarea
          id="contact-text"
          autoFocus
          required
          maxLength={2000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <p className="desk-hint">Le demandeur ne le voit pas, sauf s’il demande la copie de ses données.</p>
      </div>
    </FileForm>
  );
}
