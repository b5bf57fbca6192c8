import type { IntelEvent, SavedEvent } from '@intelbridge/core';
import type { EventSnapshot } from '@intelbridge/simulators';
import { ThreatqEvents } from '../src/index.ts';
import { NOW, type OpenPlatform } from './open-platform.ts';

export const CONSUME = '/api/events/consume';
export const CONSUME_INDICATORS = '/api/indicators/consume';

export const offense = (changes: Partial<IntelEvent> = {}): IntelEvent => ({
  title: 'QRadar offense 7',
  happenedAt: NOW - 3_600_000,
  description: 'Excessive firewall denies',
  link: 'https://qradar.example.com/offenses/7',
  attributes: [{ name: 'Status', value: 'OPEN' }],
  indicators: [{ type: 'IP Address', value: '192.0.2.1' }],
  knownId: undefined,
  ...changes,
});

export const offenses = (count: number, changes: Partial<IntelEvent> = {}): IntelEvent[] =>
  Array.from({ length: count }, (_, n) =>
    offense({
      title: `QRadar offense ${n}`,
      indicators: [{ type: 'FQDN', value: `h${n}.example` }],
      ...changes,
    }),
  );

/** By a client that remembers nothing. */
export const save = (
  { options }: OpenPlatform,
  ...events: readonly IntelEvent[]
): Promise<readonly SavedEvent[]> => new ThreatqEvents(options).save(events);

export function idsOf(answers: readonly SavedEvent[]): string[] {
  return answers.map((answer) => {
    if (!answer.saved) throw new Error(`not saved: ${answer.reason}`);
    return answer.id;
  });
}

export function only({ platform }: OpenPlatform): EventSnapshot {
  const [event, ...others] = platform.events();
  if (event === undefined || others.length > 0) throw new Error(`${others.length + 1} events`);
  return event;
}

export const requests = ({ platform }: OpenPlatform, route: string): number =>
  platform.requests().byRoute[route] ?? 0;

/** The calls of one work, without logins and tables. */
export async function counted(opened: OpenPlatform, work: () => Promise<unknown>) {
  const before = opened.platform.requests().byRoute;
  await work();
  const after = opened.platform.requests().byRoute;
  const calls = Object.entries(after).map(
    ([route, n]) => [route, n - (before[route] ?? 0)] as const,
  );
  const isOwn = (route: string) => !/token|types|statuses/.test(route);
  return Object.fromEntries(calls.filter(([route, n]) => n > 0 && isOwn(route)));
}

/** An answer that is not the appliance's own, though the request was carried out. */
export const answerWith = ({ platform }: OpenPlatform, path: string, data: unknown, times = 1) =>
  platform.faults.add({
    kind: 'status',
    status: 201,
    method: 'POST',
    path,
    body: JSON.stringify({ data }),
    afterHandling: true,
    times,
  });
