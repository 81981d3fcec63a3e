import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo, Server as TcpServer } from 'node:net';
import type { SMTPServer } from 'smtp-server';
import { Faults } from './faults.js';
import { createHttpServer } from './http.js';
import { MessageStore, type ReceivedMessage } from './message-store.js';
import { createSmtpServer } from './smtp.js';

export interface MailboxOptions {
  smtpPort: number;
  httpPort: number;
  /** Where messages are kept between two runs; without it they live as long as the process. */
  file?: string;
}

export interface Mailbox {
  /** The page, and the JSON under /api/messages. */
  url: string;
  smtpUrl: string;
  /** Oldest first. */
  messages(): readonly ReceivedMessage[];
  close(): Promise<void>;
}

/** Starts the mailbox of a developer's machine: every mail lands here, none leaves. Port 0 takes a free one. */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  const store = new MessageStore(options.file);
  const faults = new Faults();
  const smtp = createSmtpServer(store, faults);
  const http = createHttpServer(store, faults);
  const smtpPort = await listen(smtp.listen(options.smtpPort, '127.0.0.1'));
  const httpPort = await listen(http.listen(options.httpPort, '127.0.0.1'));
  return {
    url: `http://127.0.0.1:${httpPort}`,
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    messages: () => store.all(),
    close: () => close(smtp, http),
  };
}

async function listen(server: TcpServer): Promise<number> {
  if (!server.listening) await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function close(smtp: SMTPServer, http: Server): Promise<void> {
  http.closeAllConnections();
  await Promise.all([
    new Promise((resolve) => http.close(resolve)),
    new Promise<void>((resolve) => smtp.close(resolve)),
  ]);
}
