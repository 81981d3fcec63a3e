type Closer = () => Promise<void>;

const PARENT_CHECK_MS = 500;

/** Thrown between two steps of the start when somebody asked to stop meanwhile. */
export class Interrupted extends Error {}

/** Remembers how to put away what was started; a signal, or the loss of npm, asks for it to be done. */
export class Shutdown {
  readonly requested: Promise<void>;
  private isRequested = false;
  private readonly closers: Closer[] = [];

  constructor(say: (line: string) => void) {
    this.requested = new Promise((resolve) => {
      const request = () => {
        if (!this.isRequested) say('Stopping…');
        this.isRequested = true;
        resolve();
      };
      process.on('SIGINT', request);
      process.on('SIGTERM', request);
      if (process.env['npm_lifecycle_event']) onParentLost(request);
    });
  }

  /** What is started is handed over here at once, so that nothing started is ever left behind. */
  async start<T>(starting: Promise<T>, closer: (started: T) => Promise<void>): Promise<T> {
    const started = await starting;
    this.closers.push(() => closer(started));
    this.checkpoint();
    return started;
  }

  checkpoint(): void {
    if (this.isRequested) throw new Interrupted();
  }

  async closeAll(): Promise<void> {
    for (const close of this.closers.splice(0).reverse()) {
      await close().catch((error: unknown) => console.error(error));
    }
  }
}

/** An npm that is killed by force tells nobody. */
function onParentLost(request: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) request();
  }, PARENT_CHECK_MS).unref();
}
