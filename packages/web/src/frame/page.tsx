import type { ReactNode } from 'react';

export interface PageProps {
  readonly title: string;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** Takes more of a wide window, for tables and charts. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page: one title, one main region. */
export function Page({ title, actions, isWide = false, children }: PageProps) {
  return (
    <main className={isWide ? 'page page--wide' : 'page'}>
      <div className="page__head">
        <h1 className="page__title">{title}</h1>
        {actions}
      </div>
      {children}
    </main>
  );
}
