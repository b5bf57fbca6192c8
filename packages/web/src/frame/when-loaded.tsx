import { SkeletonText } from '@carbon/react';
import type { ReactNode } from 'react';
import { texts } from '../texts/texts.ts';
import { Failure } from './failure.tsx';

/** A query of TanStack, paged or not. */
export interface Loadable<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

export interface WhenLoadedProps<T> {
  readonly of: Loadable<T>;
  /** While nothing is known; default: a few grey lines. */
  readonly skeleton?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** The four states of data: loading, failed, known, and known though the last refresh failed. */
export function WhenLoaded<T>({ of, skeleton, children }: WhenLoadedProps<T>) {
  const { data, error, isPending, refetch } = of;
  if (isPending) return <Skeleton>{skeleton}</Skeleton>;
  const title = data === undefined ? texts.common.notLoaded : texts.common.notRefreshed;
  return (
    <>
      {error !== null && <Failure error={error} title={title} onRetry={() => void refetch()} />}
      {data !== undefined && children(data)}
    </>
  );
}

function Skeleton({ children }: { readonly children: ReactNode }) {
  return (
    <div aria-busy="true">
      <span className="visually-hidden">{texts.common.loading}</span>
      {children ?? <SkeletonText lineCount={4} paragraph />}
    </div>
  );
}
