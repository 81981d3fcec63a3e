import React from 'react';

interface NoteFieldProps {
  reason: string;
  note: string;
  onChange: (note: string) => void;
}

/** Words for colleagues; needed when the reason is none of the list. */
export default function NoteField({ reason, note, onChange }: NoteFieldProps): React.ReactElement {
  const isNeeded = reason === 'other';
  return (
    <div>
      <label htmlFor="note">Note pour les collègues{isNeeded ? ' (obligatoire)' : ' (facultatif)'}</label>
      <textarea
        id="note"
        maxLength={2000}
        required={isNeeded}
        value={note}
        onChange={({ target }) => onChange(target.value)}
      />
      <p className="desk-hint">Le demandeur ne la voit pas, sauf s’il demande la copie de ses données.</p>
    </div>
  );
}
