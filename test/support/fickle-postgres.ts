import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** What PostgreSQL says when it lets somebody in (protocol 3.0: authenticated, ready), and when it ends. */
const LET_IN = Buffer.concat([message('R', int32(0)), message('Z', Buffer.from('I'))]);
const ENDS = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0'));

export interface FicklePostgres {
  url: string;
  /** How many were let in. */
  letIn(): number;
  close(): void;
}

/** A PostgreSQL that lets everybody in and then ends: in the same breath, or when it is first asked something. */
export async function ficklePostgres(endsWhen: 'at once' | 'asked'): Promise<FicklePostgres> {
  let letIn = 0;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      letIn += 1;
      if (endsWhen === 'at once') socket.end(Buffer.concat([LET_IN, ENDS]));
      else socket.write(LET_IN);
      socket.once('data', () => socket.end(ENDS));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgres://u@127.0.0.1:${String(port)}/x`,
    letIn: () => letIn,
    close: () => void server.close(),
  };
}

function message(type: string, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(content.length + 4), content]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
