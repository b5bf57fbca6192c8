import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Refusal } from './refusal.ts';

const TRIES = 2;

/** A refusal stays one however often it is asked for, but while settings are taken up; a missing answer may come. */
const isWorthAnother = (failures: number, error: unknown): boolean =>
  failures < TRIES && (!(error instanceof Refusal) || error.code === 'reopening');

/** What pages have asked the app for, kept as long as they are open. */
export function Queries({ children }: { readonly children: ReactNode }) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: isWorthAnother } } }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
