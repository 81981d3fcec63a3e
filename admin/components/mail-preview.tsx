import React, { useEffect, useState } from 'react';
import type { RenderedMessage } from '../../src/mail/messages/values.js';
import { typeset } from '../../src/config/words.js';
import { ask } from './act.js';

const TYPING_MS = 300;

/** The mail as it will be read, made again while it is being written. */
export default function MailPreview({
  applicationId,
  proposal,
}: {
  applicationId: string;
  proposal: object | '';
}): React.ReactElement {
  const [mail, setMail] = useState<RenderedMessage | 'failed' | null>(null);
  const asked = proposal && JSON.stringify(proposal);
  useEffect(() => {
    if (!asked) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void ask<{ mail?: RenderedMessage }>(applicationId, 'previewMail', JSON.parse(asked) as object).then(
        (answer) => isCurrent && setMail(answer?.mail ?? 'failed'),
      );
    }, TYPING_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [applicationId, asked]);
  return (
    <div className="desk-preview">
      <p role="status">{typeset(wordsOf(mail))}</p>
      {mail && mail !== 'failed' && (
        <iframe title="Le mail tel qu’il sera lu" sandbox="" srcDoc={mail.html} />
      )}
    </div>
  );
}

function wordsOf(mail: RenderedMessage | 'failed' | null): string {
  if (mail === null) return 'Choisissez un motif : le mail s’affichera ici.';
  if (mail === 'failed')
    return 'Le mail n’a pas pu être préparé. Il le sera de nouveau dès que vous écrirez.';
  return `Objet : ${mail.subject}`;
}
