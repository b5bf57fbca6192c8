import { useEffect } from 'react';
import { type Drafts, isChanged } from './use-drafts.ts';

/** Has the browser ask before it closes a page with input that is not saved. */
export function useLeaveWarning(drafts: Drafts): void {
  const isOpen = Object.values(drafts).some(isChanged);
  useEffect(() => {
    if (!isOpen) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isOpen]);
}
