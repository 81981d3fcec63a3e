import { existsSync, readFileSync } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';

/** A mail as it arrived. */
export interface ReceivedMessage {
  id: string;
  /** Who the SMTP envelope names: the only person who would get it. */
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  receivedAt: string;
}

/** Keeps the messages in memory and, when a file is given, one line each in it, so that they outlive a restart. */
export class MessageStore {
  private messages: ReceivedMessage[];

  constructor(private readonly file?: string) {
    this.messages = file && existsSync(file) ? readLines(file) : [];
  }

  /** Oldest first. */
  all(): readonly ReceivedMessage[] {
    return this.messages;
  }

  find(id: string): ReceivedMessage | undefined {
    return this.messages.find((message) => message.id === id);
  }

  async add(message: ReceivedMessage): Promise<void> {
    this.messages.push(message);
    if (this.file) await appendFile(this.file, `${JSON.stringify(message)}\n`, { mode: 0o600 });
  }

  async clear(): Promise<void> {
    this.messages = [];
    if (this.file) await writeFile(this.file, '', { mode: 0o600 });
  }
}

/** A line cut short by a crash is left out. */
function readLines(file: string): ReceivedMessage[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as ReceivedMessage];
      } catch {
        return [];
      }
    });
}
