/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { CSRF_FIELD } from '../../guards/csrf.js';
import { FrameContext } from '../frame.js';

/** A form that posts, with its token; the browser's own bubbles give way to our sentences. */
export function Form({ action, children }: { action: string; children: ComponentChildren }) {
  return (
    <form method="post" action={action} noValidate>
      <CsrfField />
      {children}
    </form>
  );
}

export function CsrfField() {
  const { csrfToken } = useContext(FrameContext);
  return <input type="hidden" name={CSRF_FIELD} value={csrfToken()} />;
}

type ButtonKind = 'primary' | 'secondary' | 'warning';

const BUTTON_CLASS: Readonly<Record<ButtonKind, string>> = {
  primary: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  warning: 'govuk-button govuk-button--warning',
};

export interface ButtonProps {
  children: ComponentChildren;
  kind?: ButtonKind;
  name?: string;
  value?: string;
}

export function Button({ children, kind = 'primary', name, value }: ButtonProps) {
  return (
    <button type="submit" class={BUTTON_CLASS[kind]} name={name} value={value}>
      {children}
    </button>
  );
}

export function ButtonLink({ href, children, kind = 'primary' }: ButtonProps & { href: string }) {
  return (
    <a href={href} class={BUTTON_CLASS[kind]}>
      {children}
    </a>
  );
}
