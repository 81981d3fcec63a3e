import React from 'react';

interface FactsProps {
  pairs: readonly [string, React.ReactNode][];
  /** How a name is written, when it is not yet in words. */
  label?: (name: string) => React.ReactNode;
}

/** A name and what it is, as a list of pairs; a pair without a value is left out. */
export default function Facts({ pairs, label = (name) => name }: FactsProps): React.ReactElement {
  return (
    <dl className="desk-facts">
      {pairs
        .filter(([, value]) => value !== null && value !== '' && value !== false)
        .map(([name, value]) => (
          <React.Fragment key={name}>
            <dt>{label(name)}</dt>
            <dd>{value}</dd>
          </React.Fragment>
        ))}
    </dl>
  );
}
