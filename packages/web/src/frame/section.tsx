import { type ReactNode, useId } from 'react';

export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a page with its heading. */
export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section className="page__section" aria-labelledby={id}>
      <h2 className="page__section-title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
