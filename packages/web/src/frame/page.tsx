import type { ReactNode } from 'react';

export interface PageProps {
  readonly title: string;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: one title, one main region. */
export function Page({ title, actions, children }: PageProps) {
  return (
    <main className="page">
      <div className="page__head">
        <h1 className="page__title">{title}</h1>
        {actions}
      </div>
      {children}
    </main>
  );
}
