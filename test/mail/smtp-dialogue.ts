import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type Trouble = 'drop after DATA' | 'drop before DATA' | { at: 'MAIL' | 'RCPT' | 'DATA'; code: number };

export interface SmtpDialogue {
  url: string;
  received: (ParsedMail & { sender: string; recipients: string[] })[];
  /** What goes wrong with the next mails, in order. */
  troubles: Trouble[];
  /** Milliseconds-free waiting: the server answers DATA once this resolves. */
  beforeAccepting: (() => Promise<void>) | null;
  /** … and the recipient once this resolves. */
  beforeRecipient: (() => Promise<void>) | null;
  close(): Promise<void>;
}

/** A real mail server on a free port that fails on demand, as real ones do. */
export async function startSmtpDialogue(): Promise<SmtpDialogue> {
  const sockets = new Map<number, Socket>();
  const reply = (at: 'MAIL' | 'RCPT' | 'DATA') => {
    const [next] = dialogue.troubles;
    if (typeof next !== 'object' || next.at !== at) return null;
    dialogue.troubles.shift();
    return Object.assign(new Error(`<somebody@example.invalid> ${next.code}`), { responseCode: next.code });
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onMailFrom: (_address, _session, done) => done(reply('MAIL')),
    onRcptTo: (_address, _session, done) => {
      void Promise.resolve(dialogue.beforeRecipient?.()).then(() => done(reply('RCPT')));
    },
    onData(stream, session, done) {
      void simpleParser(stream).then(
        async (mail) => {
          await dialogue.beforeAccepting?.();
          const refusal = reply('DATA');
          if (refusal) return done(refusal);
          if (dialogue.troubles[0] === 'drop after DATA') {
            dialogue.troubles.shift();
            sockets.get(session.remotePort)?.destroy();
            return done();
          }
          dialogue.received.push({
            ...mail,
            sender: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
            recipients: session.envelope.rcptTo.map(({ address }) => address),
          });
          done();
        },
        // What was cut off in the middle of its text is no mail.
        () => done(),
      );
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.set(socket.remotePort ?? 0, socket);
    if (dialogue.troubles[0] !== 'drop before DATA') return;
    dialogue.troubles.shift();
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const dialogue: SmtpDialogue = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    troubles: [],
    beforeAccepting: null,
    beforeRecipient: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return dialogue;
}
