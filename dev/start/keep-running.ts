import { launch, type ServiceName, type ServiceProcess } from '../set/service-process.js';

const MOST_RESTARTS = 5;
const WINDOW_MS = 60_000;

export interface KeptService {
  /** The process that runs now. */
  current(): ServiceProcess;
  stop(): Promise<void>;
}

/** Starts a service and starts it again when it ends by itself, unless it does so over and over. */
export function keepRunning(
  name: ServiceName,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): KeptService {
  let stopping = false;
  let deaths: number[] = [];
  let current = start();

  function start(): ServiceProcess {
    const service = launch(name, env, say);
    void service.exited.then(({ code, signal }) => {
      if (stopping) return;
      deaths = [...deaths.filter((at) => Date.now() - at < WINDOW_MS), Date.now()];
      const ending = `ended unexpectedly (${signal ?? `exit ${code}`})`;
      if (deaths.length > MOST_RESTARTS) {
        say(`${ending} ${deaths.length} times in a minute: left as it is, the lines above say why`);
        return;
      }
      say(`${ending}: starting it again`);
      current = start();
    });
    return service;
  }

  return {
    current: () => current,
    stop: async () => {
      stopping = true;
      await current.stop();
    },
  };
}
