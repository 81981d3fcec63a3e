/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

/** Facts in two columns. A row without a value is left out. */
export function SummaryList({ rows }: { rows: readonly { key: string; value: ComponentChildren }[] }) {
  const known = rows.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl class="govuk-summary-list">
      {known.map(({ key, value }) => (
        <div class="govuk-summary-list__row" key={key}>
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
