import { Fragment, type ReactNode } from 'react';

export interface FactsProps {
  /** What is undefined is left out. */
  readonly rows: readonly (readonly [string, ReactNode])[];
}

/** Names and what is said of them. */
export function Facts({ rows }: FactsProps) {
  const told = rows.filter(([, value]) => value !== undefined);
  if (told.length === 0) return null;
  return (
    <dl className="facts">
      {told.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
