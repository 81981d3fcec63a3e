import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { faultForm, type Faults } from './faults.js';
import type { MessageStore } from './message-store.js';
import { listPage, messagePage, missingPage } from './pages.js';

interface Answer {
  status?: number;
  type?: string;
  location?: string;
  body?: string;
}

const HTML = 'text/html; charset=utf-8';

/** The page where people read, and the JSON that tests read. */
export function createHttpServer(store: MessageStore, faults: Faults): Server {
  return createServer((request, response) => {
    answer(request, store, faults).then(
      (given) => send(response, given),
      (error: unknown) => send(response, { status: 400, body: JSON.stringify({ error: String(error) }) }),
    );
  });
}

async function answer(request: IncomingMessage, store: MessageStore, faults: Faults): Promise<Answer> {
  const { pathname } = new URL(request.url ?? '/', 'http://mailbox');
  switch (`${request.method} ${pathname}`) {
    case 'GET /':
      return { type: HTML, body: listPage(store.all()) };
    case 'GET /api/messages':
      return { body: JSON.stringify(store.all()) };
    case 'DELETE /api/messages':
      await store.clear();
      return { status: 204 };
    case 'POST /vider':
      await store.clear();
      return { status: 303, location: '/' };
    case 'POST /_faults':
      faults.plan(faultForm.parse(await json(request)));
      return { status: 204 };
    case 'DELETE /_faults':
      faults.clear();
      return { status: 204 };
    default:
      return showMessage(pathname, store);
  }
}

function showMessage(pathname: string, store: MessageStore): Answer {
  const [, id = '', raw] = /^\/messages\/([\w-]+)(\/html)?$/.exec(pathname) ?? [];
  const message = store.find(id);
  if (!message) return { status: 404, type: HTML, body: missingPage() };
  return { type: HTML, body: raw ? `<base target="_blank">${message.html}` : messagePage(message) };
}

function send(
  response: ServerResponse,
  { status = 200, type = 'application/json', location, body }: Answer,
): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    ...(location ? { location } : {}),
  });
  response.end(body);
}
