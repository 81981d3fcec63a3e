import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import type { ImportPreview } from '../../src/applications/lists/import-list.js';
import type { PreviewAnswer } from '../gestures/lists.js';
import { typeset } from '../../src/config/words.js';
import { deskGesture, type Notice } from './act.js';
import ImportLines from './import-lines.js';
import Screen from './screen.js';

const LARGEST_FILE = 1_000_000;
const TOO_LARGE: Notice = {
  type: 'error',
  message: typeset('Le fichier dépasse 1 Mo, soit environ 10 000 lignes. Partagez-le en plusieurs fichiers.'),
};

/** A file of clients and partners: first what it would do, line by line; then, when asked, it is done. */
export default function ListsImport(): React.ReactElement {
  const [file, setFile] = useState<string | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isBusy, setBusy] = useState(false);
  const choose = async (chosen: File | undefined) => {
    setPreview(null);
    setNotice(null);
    if (!chosen) return;
    if (chosen.size > LARGEST_FILE) return setNotice(TOO_LARGE);
    setBusy(true);
    const bytes = await base64Of(chosen);
    setFile(bytes);
    const answer = await deskGesture<PreviewAnswer>('listed-preview', { file: bytes });
    setBusy(false);
    setNotice(answer.notice);
    setPreview('preview' in answer ? answer.preview : null);
  };
  const write = async () => {
    setBusy(true);
    const answer = await deskGesture('listed-import', { file, fingerprint: preview?.fingerprint });
    setBusy(false);
    setNotice(answer.notice);
    if (answer.notice.type === 'success') setPreview(null);
  };
  return (
    <Screen title="Importer des clients et partenaires">
      <p>
        <Link to="/admin/pages/listes">Clients et partenaires</Link>
      </p>
      <h1>Importer un fichier</h1>
      <p className="desk-hint">{typeset(FORMAT)}</p>
      <p className="desk-hint">{typeset(EFFECT)}</p>
      <div className="desk-panel">
        <label htmlFor="import-file">Fichier CSV (1 Mo au plus)</label>
        <input
          id="import-file"
          type="file"
          accept=".csv,.txt,text/csv"
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </div>
      <div role="status">
        {isBusy && <p>Lecture du fichier…</p>}
        {notice && <p className={`desk-notice desk-notice--${notice.type}`}>{notice.message}</p>}
      </div>
      {preview && <ImportLines preview={preview} isBusy={isBusy} onImport={() => void write()} />}
    </Screen>
  );
}

const FORMAT =
  'La première ligne nomme les colonnes : siren, type (cliente ou partenaire), nom, contacts (Nom, Prénom | Nom, Prénom), domaine, début, fin. Contacts, domaine et fin sont facultatifs. Dates : 23/11/2026 ou 2026-11-23.';
const EFFECT =
  'Une ligne ajoute ou modifie l’entrée de même SIREN, même type et même premier jour. Ce que le fichier ne nomme pas reste tel quel. Rien n’est écrit avant que vous le demandiez.';

/** The file as it is on the disk: its encoding is told apart by the service. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += 32_768) {
    chunks.push(String.fromCharCode(...bytes.subarray(start, start + 32_768)));
  }
  return btoa(chunks.join(''));
}
