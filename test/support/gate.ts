import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A door on the wire between two processes, to be held or shut by a test. */
export interface Gate {
  port: number;
  /** Where it leads, once known. */
  leadTo(port: number): void;
  /** Lets everything through; whoever was waiting goes on. */
  open(): void;
  /** Takes connections, and lets nothing through. */
  hold(): void;
  /** As if nobody listened behind it. */
  shut(): void;
  /** Lets everything through, but what comes back after these words is lost. */
  loseAnswersAfter(words: RegExp): void;
  close(): Promise<void>;
}

/** Opens a gate on a free port. */
export async function openGate(target = 0): Promise<Gate> {
  let state: 'open' | 'held' | 'shut' = 'open';
  let lostAfter: RegExp | null = null;
  const sockets = new Set<Socket>();
  const waiting = new Set<Socket>();

  const through = (socket: Socket) => {
    const behind = connect(target, '127.0.0.1');
    keep(behind);
    socket.pipe(behind);
    let isLost = false;
    behind.on('data', (data) => {
      if (!isLost) socket.write(data);
      isLost ||= lostAfter?.test(data.toString('latin1')) ?? false;
    });
    behind.on('close', () => socket.destroy());
    socket.on('close', () => behind.destroy());
  };
  const keep = (socket: Socket) => {
    sockets.add(socket);
    // A process that is killed cuts its connections: that is what the test wants.
    socket.on('error', () => undefined);
    socket.on('close', () => [sockets, waiting].forEach((set) => set.delete(socket)));
  };
  const server = createServer((socket) => {
    keep(socket);
    if (state === 'shut') socket.destroy();
    else if (state === 'held') waiting.add(socket);
    else through(socket);
  });
  const cut = () => sockets.forEach((socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (port) => (target = port),
    open: () => {
      state = 'open';
      lostAfter = null;
      waiting.forEach(through);
      waiting.clear();
    },
    hold: () => (state = 'held'),
    shut: () => {
      state = 'shut';
      cut();
    },
    loseAnswersAfter: (words) => (lostAfter = words),
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
