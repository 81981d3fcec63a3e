/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { typeset } from '../../../config/words.js';

/** A paragraph, its own text set with French spaces. */
export function P({ children }: { children: ComponentChildren }) {
  return <p class="govuk-body">{frenchSpaces(children)}</p>;
}

/** A list of short sentences. */
export function Bullets({ items }: { items: readonly ComponentChildren[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item, index) => (
        <li key={index}>{frenchSpaces(item)}</li>
      ))}
    </ul>
  );
}

export function H2({ children, id }: { children: ComponentChildren; id?: string }) {
  return (
    <h2 class="govuk-heading-l" {...(id === undefined ? {} : { id })}>
      {frenchSpaces(children)}
    </h2>
  );
}

export function A({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class="govuk-link" href={href}>
      {children}
    </a>
  );
}

function frenchSpaces(children: ComponentChildren): ComponentChildren {
  if (typeof children === 'string') return typeset(children);
  return Array.isArray(children) ? children.map((child: ComponentChildren) => frenchSpaces(child)) : children;
}
