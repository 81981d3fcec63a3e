/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { colors, fontStack, mail } from '../../config/tokens.js';
import type { Link, Paragraph } from './content.js';
import type { Sheet } from './sheet.js';
import { darkMode, styles } from './styles.js';

/** The message as HTML: one column of tables and inline styles, the only CSS that every mailbox reads. */
export function htmlOf(sheet: Sheet): string {
  return `<!doctype html>\n${renderToString(<Page sheet={sheet} />)}`;
}

function Page({ sheet }: { sheet: Sheet }) {
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{sheet.subject}</title>
        <style>{darkMode}</style>
      </head>
      <body
        class="surface"
        style={{ margin: 0, padding: 0, background: colors.surface, fontFamily: fontStack }}
      >
        <div style={styles.hidden}>{sheet.preheader}</div>
        <div role="main">
          <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
            <tr>
              <td align="center" style={{ padding: '20px 10px' }}>
                <Column sheet={sheet} />
              </td>
            </tr>
          </table>
        </div>
      </body>
    </html>
  );
}

function Column({ sheet }: { sheet: Sheet }) {
  return (
    <table
      class="paper"
      role="presentation"
      width={mail.width}
      cellPadding="0"
      cellSpacing="0"

      style={styles.column}
    >
      <tr>
        <td class="ink" style={styles.sender}>
          {sheet.sender}
        </td>
      </tr>
      <tr>
        <td class="ink" style={styles.body}>
          <p style={styles.paragraph}>{sheet.greeting}</p>
          <h1 style={styles.answer}>{sheet.answer}</h1>
          {sheet.paragraphs.map((paragraph) => (
            <Block paragraph={paragraph} />
          ))}
          {sheet.button && <Button link={sheet.button} hint={sheet.addressHint} />}
        </td>
      </tr>
      <tr>
        <td class="ink line" style={styles.legal}>
          {sheet.legalTitle && <h2 style={styles.legalTitle}>{sheet.legalTitle}</h2>}
          {sheet.legal.map((line) => (
            <p style={styles.small}>{typeof line === 'string' ? line : <Anchor link={line} />}</p>
          ))}
          <p style={styles.small}>
            {sheet.footer.map((link, index) => (
              <>
                {index > 0 && ' · '}
                <Anchor link={link} />
              </>
            ))}
          </p>
        </td>
      </tr>
    </table>
  );
}

function Block({ paragraph }: { paragraph: Paragraph }) {
  if (typeof paragraph === 'string') return <p style={styles.paragraph}>{paragraph}</p>;
  if ('quote' in paragraph) {
    return (
      <blockquote class="line" style={styles.quote}>
        {paragraph.quote}
      </blockquote>
    );
  }
  if ('rows' in paragraph) return <Rows rows={paragraph.rows} />;
  return (
    <p style={styles.paragraph}>
      {paragraph.text}
      <br />
      <Anchor link={paragraph.link} />
    </p>
  );
}

function Rows({ rows }: { rows: [string, string][] }) {
  return (
    <table width="100%" cellPadding="0" cellSpacing="0" style={styles.rows}>
      {rows.map(([label, value]) => (
        <tr>
          <th class="ink line" scope="row" style={styles.rowLabel}>
            {label}
          </th>
          <td class="ink line" style={styles.rowValue}>
            {value}
          </td>
        </tr>
      ))}
    </table>
  );
}

function Button({ link, hint }: { link: Link; hint: string }) {
  return (
    <>
      <table role="presentation" cellPadding="0" cellSpacing="0" style={styles.buttonBox}>
        <tr>
          <td class="button" style={{ background: colors.action }}>
            <a class="button" href={link.href} style={styles.button}>
              {link.label}
            </a>
          </td>
        </tr>
      </table>
      <p style={styles.small}>
        {hint}
        <br />
        <a class="link" href={link.href} style={styles.address}>
          {link.href}
        </a>
      </p>
    </>
  );
}

function Anchor({ link }: { link: Link }) {
  return (
    <a class="link" href={link.href} style={styles.link}>
      {link.label}
    </a>
  );
}
