import React from 'react';
import { frenchDateTime } from '../../src/config/words.js';
import FileForm, { type FormProps } from './file-form.js';

/** Taking a file from a colleague, knowingly: who has it, and until when. */
export default function TakeOverForm({ file, onSend, ...form }: FormProps): React.ReactElement {
  const { claim } = file.application;
  const name = claim?.name ?? 'un collègue';
  return (
    <FileForm
      {...form}
      title={`Reprendre ce dossier à ${name}`}
      send="Reprendre le dossier"
      isReady
      isBare
      onSend={() => onSend({ takeOver: true })}
    >
      <p>
        {name} y travaille{claim && ` jusqu’au ${frenchDateTime(claim.until)}`}. Si vous le reprenez, votre
        nom prend la place du sien, et sa décision sera refusée si la vôtre vient avant.
      </p>
    </FileForm>
  );
}
