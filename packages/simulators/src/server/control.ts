import type { RequestHandler } from 'msw';
import { HttpResponse, http } from 'msw';
import type { SimulatorClock } from './clock.ts';
import type { FaultRule, Faults } from './faults.ts';
import type { RequestCounts } from './request-counts.ts';

export interface Controlled {
  readonly clock: SimulatorClock;
  readonly faults: Faults;
  readonly counts: RequestCounts;
}

type ClockOrder =
  | { readonly set: number }
  | { readonly advance: number }
  | { readonly follow: unknown };

/** The control calls that every simulator has, under `/_control/`. */
export const controlHandlers = ({ clock, faults, counts }: Controlled): RequestHandler[] => [
  http.get('*/_control/requests', () => HttpResponse.json(counts.summary())),
  http.delete('*/_control/requests', () => {
    counts.reset();
    return noContent();
  }),
  http.get('*/_control/faults', () => HttpResponse.json(faults.list())),
  http.post('*/_control/faults', async ({ request }) => {
    const rules = (await request.json()) as FaultRule | FaultRule[];
    return HttpResponse.json({ ids: [rules].flat().map((rule) => faults.add(rule)) });
  }),
  http.delete('*/_control/faults', ({ request }) => {
    const id = new URL(request.url).searchParams.get('id');
    faults.remove(id === null ? undefined : Number(id));
    return noContent();
  }),
  http.get('*/_control/clock', () => HttpResponse.json({ now: clock.now() })),
  http.post('*/_control/clock', async ({ request }) => {
    setClock(clock, (await request.json()) as ClockOrder);
    return HttpResponse.json({ now: clock.now() });
  }),
];

const noContent = (): Response => new HttpResponse(null, { status: 204 });

function setClock(clock: SimulatorClock, order: ClockOrder): void {
  if ('set' in order) clock.set(order.set);
  else if ('advance' in order) clock.advance(order.advance);
  else clock.follow();
}
