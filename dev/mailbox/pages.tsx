/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { colors, fontStack } from '../../src/config/tokens.js';
import { frenchDateTime } from '../../src/config/words.js';
import type { ReceivedMessage } from './message-store.js';

const STYLE = `
  body { font: 17px/1.5 ${fontStack}; color: ${colors.ink}; background: ${colors.paper}; margin: 0 auto; max-width: 60rem; padding: 20px; }
  a { color: ${colors.action}; } a:focus-visible, summary:focus-visible, button:focus-visible { outline: 3px solid ${colors.focus}; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: 10px 15px 10px 0; border-bottom: 1px solid ${colors.line}; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 5px 15px; } dt { font-weight: bold; } dd { margin: 0; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 40rem; border: 1px solid ${colors.ink}; background: ${colors.paper}; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; background: ${colors.surface}; padding: 15px; font: 15px/1.5 ui-monospace, monospace; }
  button { font: inherit; padding: 10px 15px; border: 2px solid ${colors.ink}; background: ${colors.paper}; cursor: pointer; }`;

/** The list of what arrived, newest first. */
export function listPage(messages: readonly ReceivedMessage[]): string {
  return page(
    'Boîte aux lettres de développement',
    messages.length === 0 ? <Empty /> : <List messages={messages} />,
  );
}

/** One message: who, what, the formatted text and the plain text. */
export function messagePage(message: ReceivedMessage): string {
  return page(
    message.subject,
    <>
      <p>
        <a href="/">Tous les messages</a>
      </p>
      <dl>
        <dt>Pour</dt>
        <dd>{message.to}</dd>
        <dt>De</dt>
        <dd>{message.from}</dd>
        <dt>Reçu le</dt>
        <dd>{frenchDateTime(message.receivedAt)}</dd>
        <dt>Identifiant</dt>
        <dd>{message.messageId}</dd>
      </dl>
      <h2>Message mis en forme</h2>
      <iframe
        title="Message mis en forme"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        src={`/messages/${message.id}/html`}
      />
      <h2>Texte simple</h2>
      <pre>{message.text}</pre>
    </>,
  );
}

export function missingPage(): string {
  return page(
    'Ce message n’existe plus',
    <p>
      <a href="/">Tous les messages</a>
    </p>,
  );
}

function Empty() {
  return <p>Aucun message pour le moment. Les mails envoyés par le service apparaîtront ici.</p>;
}

function List({ messages }: { messages: readonly ReceivedMessage[] }) {
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">Reçu le</th>
            <th scope="col">Pour</th>
            <th scope="col">Objet</th>
          </tr>
        </thead>
        <tbody>
          {messages.toReversed().map(({ id, receivedAt, to, subject }) => (
            <tr key={id}>
              <td>{frenchDateTime(receivedAt)}</td>
              <td>{to}</td>
              <td>
                <a href={`/messages/${id}`}>{subject}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="post" action="/vider">
        <p>
          <button type="submit">Vider la boîte</button>
        </p>
      </form>
    </>
  );
}

function page(title: string, content: ComponentChildren): string {
  const html = renderToString(
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {content}
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}
