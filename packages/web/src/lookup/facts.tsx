import { Fragment, type ReactNode } from 'react';

export interface FactsProps {
  /** What is undefined is left out. */
  readonly rows: readonly (readonly [string, ReactNode])[];
}

/** Names and what is said of them. */
export function Facts({ rows }: FactsProps) {
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
