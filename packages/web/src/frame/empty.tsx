import { DocumentBlank } from '@carbon/icons-react';
import type { ReactNode } from 'react';

export interface EmptyProps {
  readonly title: string;
  /** What would make it not empty. */
  readonly children?: ReactNode;
}

/** Instead of a list or chart without a row. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className="empty">
      <DocumentBlank aria-hidden size={32} />
      <p className="empty__title">{title}</p>
      {children}
    </div>
  );
}
