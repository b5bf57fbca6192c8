import { InlineNotification } from '@carbon/react';
import type { ReactNode } from 'react';

export interface NoticeProps {
  readonly kind: 'error' | 'warning' | 'success' | 'info';
  readonly title: string;
  readonly subtitle?: string;
  /** What belongs to it: facts, lists, buttons. */
  readonly children?: ReactNode;
}

/** Words that stand out, and below them what can be done about it. Carbon allows no buttons among its own. */
export function Notice({ kind, title, subtitle = '', children }: NoticeProps) {
  return (
    <div className={`notice notice--${kind}`}>
      <InlineNotification
        hideCloseButton
        kind={kind}
        lowContrast
        role={kind === 'error' ? 'alert' : 'status'}
        subtitle={subtitle}
        title={title}
      />
      {children !== undefined && <div className="notice__more">{children}</div>}
    </div>
  );
}
