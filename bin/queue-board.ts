import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { RequestHandler } from 'express';
import { openBareQueue, type OpenedQueue, type QueueSettings } from '../jobs/bare-queue.js';

/** The screens of the queue, to be mounted by the panel at `path`; nothing can be changed from them. */
export function createQueueBoard(
  path: string,
  settings: QueueSettings,
): { screens: RequestHandler; ping: () => Promise<void> } & Pick<OpenedQueue, 'ready' | 'close'> {
  const { queue, ready, close } = openBareQueue(settings);
  const server = new ExpressAdapter();
  server.setBasePath(path);
  createBullBoard({
    queues: [new BullMQAdapter(queue, { readOnlyMode: true })],
    serverAdapter: server,
    options: {
      uiConfig: { boardTitle: 'Guichet', locale: { lng: 'fr-FR' }, pollingInterval: { showSetting: false } },
    },
  });
  const ping = async () => void (await queue.getJobCounts('waiting'));
  return { screens: server.getRouter() as RequestHandler, ping, ready, close };
}
