import React from 'react';
import type { ReviewFile } from '../../src/applications/file.query.js';

/** What each form of the file is given. */
export interface FormProps {
  file: ReviewFile;
  isBusy: boolean;
  onSend: (body: object) => void;
  onCancel: () => void;
}

interface FileFormProps extends Pick<FormProps, 'isBusy' | 'onCancel'> {
  title: string;
  /** What the button that sends says. */
  send: string;
  /** Only its own button sends it: no key of another field does. */
  isDanger?: true;
  isReady: boolean;
  /** There is nothing to fill in: the button has the focus. */
  isBare?: true;
  onSend: () => void;
  preview?: React.ReactNode;
  children: React.ReactNode;
}

/**
 * A form below the file: its fields, its button, and beside them what it would send. Enter in a field does nothing. The
 * button keeps the focus while it waits: who is refused goes on from there.
 */
export default function FileForm(props: FileFormProps): React.ReactElement {
  const { title, send, isDanger, isBare, isReady, isBusy, onSend, onCancel, preview, children } = props;
  const press = ({ key, ctrlKey, metaKey }: React.KeyboardEvent) => {
    if (key === 'Enter' && (ctrlKey || metaKey) && !isDanger && isReady && !isBusy) onSend();
  };
  return (
    <form
      className={`desk-form ${preview ? '' : 'desk-form--single'}`}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={press}
      aria-label={title}
    >
      <div className="desk-form__fields">
        <h2>{title}</h2>
        {children}
      </div>
      <div className="desk-bar__buttons">
        <button
          type="button"
          className={`desk-button desk-button--${isDanger ? 'danger' : 'main'}`}
          disabled={!isReady}
          aria-disabled={isBusy}
          autoFocus={isBare}
          onClick={() => !isBusy && onSend()}
        >
          {send}
        </button>
        <button type="button" className="desk-button" onClick={onCancel}>
          Ne rien faire
        </button>
        <p className="desk-hint">
          {!isDanger && (
            <>
              <kbd>Ctrl</kbd>
              <kbd>Entrée</kbd>envoyer{' '}
            </>
          )}
          <kbd>Échap</kbd>ne rien faire
        </p>
      </div>
      {preview}
    </form>
  );
}
