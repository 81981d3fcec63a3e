import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { FaultKind, Faults } from './faults.js';
import type { MessageStore, ReceivedMessage } from './message-store.js';

const REPLIES: Record<Exclude<FaultKind, 'drop'>, string> = {
  '421': 'Service not available, closing the connection',
  '451': 'Requested action aborted: try again later',
  '550': 'No such mailbox here',
};

/** A mail server that delivers everything to the store and nothing to the world. */
export function createSmtpServer(store: MessageStore, faults: Faults): SMTPServer {
  const sockets = new Map<number, Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: 5_000_000,
    closeTimeout: 200,
    onRcptTo({ address }, _session, done) {
      const kind = faults.take('421', '451', '550');
      done(kind && kind !== 'drop' ? smtpError(kind, address) : null);
    },
    onData(stream, session, done) {
      receive(stream, session).then(async (message) => {
        // As when the line breaks before our answer: the sender cannot know that nothing was kept.
        if (faults.take('drop')) sockets.get(session.remotePort)?.destroy();
        else await store.add(message);
        done();
      }, done);
    },
  });
  server.server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  // A client that goes away in the middle is not our trouble.
  server.on('error', () => undefined);
  return server;
}

async function receive(stream: Readable, session: SMTPServerSession): Promise<ReceivedMessage> {
  // Heavy, and wanted only once a mail has come.
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(stream, { skipHtmlToText: true, skipTextToHtml: true });
  return {
    id: randomUUID(),
    to: session.envelope.rcptTo.map(({ address }) => address).join(', '),
    from: mail.from?.text ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    messageId: mail.messageId ?? '',
    receivedAt: new Date().toISOString(),
  };
}

/** Quotes the address, as most mail servers do. */
function smtpError(kind: Exclude<FaultKind, 'drop'>, address: string): Error {
  return Object.assign(new Error(`<${address}>: ${REPLIES[kind]}`), { responseCode: Number(kind) });
}
