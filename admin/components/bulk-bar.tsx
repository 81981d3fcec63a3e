import React, { useEffect, useRef, useState } from 'react';
import type { QueueLine } from '../../src/applications/queue/line.js';
import type { BulkPreviewLine } from '../gestures/preview-bulk.js';
import { count, decideAll, KINDS, previewAll, type Decided, type Kind } from './bulk.js';
import BulkForm from './bulk-form.js';
import BulkPreview from './bulk-preview.js';
import BulkReport, { type BulkReportProps } from './bulk-report.js';

interface BulkBarProps {
  lines: readonly QueueLine[];
  /** Said when more was asked for than one decision takes. */
  limit: string | null;
  onDone: () => void;
  onClear: () => void;
}

type Step =
  | { name: 'choose' }
  | { name: 'form'; kind: Kind }
  | { name: 'preview'; kind: Kind; decided: Decided; previews: BulkPreviewLine[] }
  | { name: 'report'; report: Omit<BulkReportProps, 'onClose'> };

/** One decision for several files: the reason, what it would change, how far it is, what was done. */
export default function BulkBar({ lines, limit, onDone, onClear }: BulkBarProps): React.ReactElement {
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const [problem, setProblem] = useState<string | null>(null);
  const progress = useProgress();
  const start = (next: Step) => {
    setProblem(null);
    setStep(next);
  };
  const preview = async (kind: Kind, decided: Decided) => {
    const { results, failure } = await progress.during(lines.length, 'Aperçu', (goesOn) =>
      previewAll(kind, lines, decided, goesOn),
    );
    if (failure) return setProblem(failure.message);
    start({ name: 'preview', kind, decided, previews: results });
  };
  const decide = async (kind: Kind, decided: Decided, previews: readonly BulkPreviewLine[]) => {
    const able = lines.filter(({ id }) => previews.some((each) => each.id === id && each.refused === null));
    const { results, failure } = await progress.during(able.length, 'Décision', (goesOn) =>
      decideAll(kind, able, decided, goesOn),
    );
    const before = previews.flatMap(({ id, refused }) => {
      const line = lines.find((each) => each.id === id);
      return refused === null || !line ? [] : [{ id, reference: line.reference, refused }];
    });
    const tried = new Set(results.map(({ id }) => id));
    const left = able.filter(({ id }) => !tried.has(id)).map(({ reference }) => reference);
    const report = { kind, report: [...results, ...before], left, failure };
    start({ name: 'report', report });
    onDone();
  };
  const cancel = () => start({ name: 'choose' });
  const { isBusy } = progress;
  const isShown = lines.length > 0 || step.name === 'report';
  return (
    <section className="desk-bar bulk-bar" aria-label="Décider en lot" hidden={!isShown}>
      <div role="status">
        {limit && <p className="desk-hint">{limit}</p>}
        {progress.words && <Progress {...progress} />}
      </div>
      {problem && <p role="alert">{problem}</p>}
      {step.name === 'choose' && <Choose files={lines.length} onOpen={start} onClear={onClear} />}
      {step.name === 'form' && (
        <BulkForm
          key={step.kind}
          {...{ kind: step.kind, lines, isBusy, onCancel: cancel }}
          onPreview={(decided) => void preview(step.kind, decided)}
        />
      )}
      {step.name === 'preview' && (
        <BulkPreview
          {...{ ...step, lines, isBusy, onCancel: cancel }}
          onDecide={() => void decide(step.kind, step.decided, step.previews)}
        />
      )}
      {step.name === 'report' && <BulkReport {...step.report} onClose={cancel} />}
    </section>
  );
}

function Choose(props: {
  files: number;
  onOpen: (step: Step) => void;
  onClear: () => void;
}): React.ReactElement {
  return (
    <div className="desk-bar__buttons">
      <strong>{props.files > 1 ? `${count(props.files)} choisies` : `${count(props.files)} choisie`}</strong>
      {(Object.keys(KINDS) as Kind[]).map((kind) => (
        <button
          key={kind}
          type="button"
          className={`desk-button ${KINDS[kind].look}`}
          onClick={() => props.onOpen({ name: 'form', kind })}
        >
          {KINDS[kind].verb}…
        </button>
      ))}
      <button type="button" className="desk-button desk-button--plain" onClick={props.onClear}>
        Ne plus choisir
      </button>
    </div>
  );
}

type Run<T> = (goesOn: (done: number) => boolean) => Promise<T>;

interface ShownProgress {
  words: string | null;
  done: number;
  of: number;
  isBusy: boolean;
  stop: () => void;
}

function Progress({ words, done, of, stop }: ShownProgress): React.ReactElement {
  return (
    <p className="bulk-progress">
      <label htmlFor="bulk-progress">
        {words} : {done} sur {of}
      </label>
      <progress id="bulk-progress" value={done} max={of} />
      <button type="button" className="desk-button" onClick={stop}>
        Arrêter
      </button>
    </p>
  );
}

/** How far a long work is; it can be stopped, and leaving the page while it runs is asked about. */
function useProgress() {
  const [shown, setShown] = useState<{ words: string; done: number; of: number } | null>(null);
  const isStopped = useRef(false);
  const isBusy = shown !== null;
  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isBusy]);
  const during = async <T,>(of: number, words: string, run: Run<T>): Promise<T> => {
    isStopped.current = false;
    setShown({ words, done: 0, of });
    const result = await run((done) => {
      setShown({ words, done, of });
      return !isStopped.current;
    });
    setShown(null);
    return result;
  };
  const stop = () => {
    isStopped.current = true;
  };
  return { words: shown?.words ?? null, done: shown?.done ?? 0, of: shown?.of ?? 0, isBusy, stop, during };
}
