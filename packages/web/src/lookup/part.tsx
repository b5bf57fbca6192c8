import type { ReactNode } from 'react';

export interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a record with its heading. */
export function Part({ title, children }: PartProps) {
  return (
    <div className="part">
      <h3 className="part__title">{title}</h3>
      {children}
    </div>
  );
}
