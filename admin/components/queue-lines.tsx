import React from 'react';
import { Link } from 'react-router-dom';
import type { QueueLine } from '../../src/applications/queue/line.js';
import { chamber } from '../../src/config/chamber.js';
import type { QueuePage } from '../reads/queue-page.js';
import { queueAddress } from './queue-address.js';
import QueueTable from './queue-table.js';
import { MOST_CHOSEN } from './use-selection.js';

interface QueueLinesProps {
  page: QueuePage;
  text: string;
  chosen: ReadonlySet<string> | null;
  onToggle: (line: QueueLine) => void;
  onChooseAll: () => void;
}

const LATE = `age:>${String(chamber.answerWithinWorkingDays)}j`;

/** The lines of the queue, how many there are, and what was looked for elsewhere. */
export default function QueueLines(props: QueueLinesProps): React.ReactElement | null {
  const { page, text, chosen, onToggle, onChooseAll } = props;
  const { queue, counters, elsewhere } = page;
  if (!queue) return null;
  return (
    <>
      {queue.lines.length > 0 && (
        <>
          <p className="desk-hint" role="status">
            {counted(queue.total, queue.isMore)}
            {counters.late > 0 && !text.includes('age:') && (
              <>
                {', dont '}
                <Link to={queueAddress(`${text} ${LATE}`.trim())}>
                  {counters.late} au-delà de {chamber.answerWithinWorkingDays} jours ouvrés
                </Link>
              </>
            )}
            . {queue.next && `Voici ${String(queue.lines.length)} d’entre elles.`}{' '}
            {chosen && (
              <button type="button" className="desk-button desk-button--plain" onClick={onChooseAll}>
                {queue.total > MOST_CHOSEN ? `Choisir les ${String(MOST_CHOSEN)} premières` : 'Tout choisir'}
              </button>
            )}
          </p>
          <QueueTable
            caption="Demandes, réponses et réexamens d’abord, puis la plus ancienne"
            {...{ lines: queue.lines, text, chosen, onToggle }}
          />
          {queue.next && (
            <nav className="desk-pager" aria-label="Pages">
              <Link to={`?${String(new URLSearchParams({ q: text, apres: queue.next }))}`}>
                Page suivante
              </Link>
            </nav>
          )}
        </>
      )}
      {queue.lines.length === 0 && <Empty text={text} />}
      {elsewhere && <Elsewhere elsewhere={elsewhere} text={text} />}
    </>
  );
}

function Elsewhere(props: {
  elsewhere: NonNullable<QueuePage['elsewhere']>;
  text: string;
}): React.ReactElement {
  const { lines, total, isMore } = props.elsewhere;
  const all = `${props.text} statut:toutes`;
  return (
    <section className="queue-elsewhere" aria-labelledby="elsewhere">
      <h2 id="elsewhere">Hors de la file</h2>
      <p className="desk-hint">
        {counted(total, isMore)}, la plus récente d’abord.{' '}
        {total > lines.length && <Link to={queueAddress(all)}>Les voir toutes</Link>}
      </p>
      <QueueTable caption="Demandes hors de la file" lines={lines} text={props.text} chosen={null} />
    </section>
  );
}

function Empty({ text }: { text: string }): React.ReactElement {
  if (text === '') {
    return (
      <div className="desk-empty" role="status">
        <p>
          <strong>Aucune demande n’attend.</strong>
        </p>
        <p>Celles que les registres ne suffisent pas à décider arrivent ici, la plus ancienne d’abord.</p>
      </div>
    );
  }
  return (
    <div className="desk-empty" role="status">
      <p>
        <strong>Aucune demande de la file ne correspond.</strong>
      </p>
      <p>
        Une demande paraîtra ici dès qu’elle attendra un agent et répondra à tous ces critères.{' '}
        <Link to={queueAddress(`${text} statut:toutes`)}>Chercher hors de la file</Link>
      </p>
    </div>
  );
}

function counted(total: number, isMore: boolean): string {
  const number = total.toLocaleString('fr-FR');
  if (isMore) return `Plus de ${number} demandes`;
  return total === 1 ? '1 demande' : `${number} demandes`;
}
