import { createTransport, type NodemailerError, type SendMailOptions } from 'nodemailer';
import { chamber } from '../config/chamber.js';
import type { Env } from '../config/env.js';
import type { Sender } from '../config/sender.js';
import { isMailAddress } from './address.js';
import { MailDeferred, MailRefused } from './errors.js';
import { openFlight, type Flight, type FlightLimits } from './flight.js';
import type { RenderedMessage } from './messages/values.js';

export interface OutgoingMail {
  /** Id of its row: the Message-ID is made from it, so that a mail sent twice is seen as one. */
  id: string;
  to: string;
  message: RenderedMessage;
}

export interface Mailer {
  /**
   * @param stop when it aborts, a mail whose text is not yet whole on the wire is cut off
   * @throws MailRefused when it will never pass, MailDeferred when it may pass later
   */
  send(mail: OutgoingMail, stop?: AbortSignal): Promise<void>;
  /** Ends idle connections; a mail on its way is finished. */
  close(): void;
}

/** One that can also be asked whether its server answers. */
export interface CheckedMailer extends Mailer {
  /** @throws when the mail server cannot be reached, or refuses our settings */
  check(): Promise<void>;
}

const TIMEOUTS_MS = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  // The flight's limits come first; this one would also count the time in which we are frozen.
  socketTimeout: 10 * 60_000,
};
/** What our own step between text and wire is given. */
type Flying = SendMailOptions & { flight: Flight };

const LIMITS: FlightLimits = { writtenSeconds: 20, answeredSeconds: 60 };
/** Only these steps speak of this mail; a 5xx before them (greeting, sign-in, sender) is a fault of our settings. */
const STEPS_OF_THE_MAIL: ReadonlySet<string | undefined> = new Set(['RCPT TO', 'DATA']);

/** Sends over SMTP: one mail, one recipient, never a list. */
export function createMailer(env: Pick<Env, 'SMTP_URL' | 'MAIL_FROM' | 'PUBLIC_URL'>): CheckedMailer {
  const transport = createTransport({
    url: env.SMTP_URL,
    pool: true,
    maxConnections: 1,
    // A line that breaks after the text was sent may have delivered it: the queue decides when to try again.
    maxRequeues: 0,
    maxRecipients: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...TIMEOUTS_MS,
  });
  transport.use('stream', ({ message, data }, done) => {
    message.processFunc((data as Flying).flight.watch);
    done();
  });
  const host = new URL(env.PUBLIC_URL).hostname;

  return {
    async send(mail, stop) {
      if (!isMailAddress(mail.to)) throw new MailRefused('invalid address');
      const flight = openFlight(LIMITS, stop);
      const options: Flying = {
        ...headers(mail, env.MAIL_FROM, host),
        ...{ flight, signal: flight.signal },
      };
      const { accepted } = await transport
        .sendMail(options)
        .catch((error: unknown) => {
          throw asMailError(error);
        })
        .finally(flight.end);
      if (accepted.length !== 1) throw new MailDeferred(`${accepted.length} recipients accepted`);
    },
    check: async () => void (await transport.verify()),
    close: () => transport.close(),
  };
}

/** Objects only: in a string, « a@b.fr\r\nBcc: … » would be read as more recipients. */
function headers({ id, to, message }: OutgoingMail, from: Sender, host: string) {
  return {
    from: { name: from.name ?? chamber.shortName, address: from.address },
    to: { name: '', address: to },
    envelope: { from: from.address, to: [to] },
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    subject: message.subject,
    text: message.text,
    html: message.html,
  };
}

function asMailError(error: unknown): MailRefused | MailDeferred {
  const { permanent, responseCode, command, code } = error as NodemailerError;
  const what = [responseCode ?? code ?? 'unknown', command].filter(Boolean).join(' ');
  const isRefused = permanent === true && STEPS_OF_THE_MAIL.has(command);
  return isRefused ? new MailRefused(what) : new MailDeferred(what);
}
