import { ANY_OFFENSE, isWanted } from '../offense/offense-filter.ts';
import type { OffenseQuery } from '../ports/offense-source.port.ts';
import { allOf } from './all-of.ts';
import { enrichPage } from './enrich-page.ts';
import type { EnrichReport } from './enrich-report.ts';
import { type EnrichOptions, type EnrichPorts, EnrichRun } from './enrich-run.ts';

const ALIVE: OffenseQuery = {
  filter: { ...ANY_OFFENSE, statuses: ['OPEN', 'HIDDEN'] },
  changedSince: undefined,
  also: [],
};

const READ_TOGETHER = 100;

/**
 * Driving port: puts what the platforms know of one offense into its notes, whatever its type and status, if it is new or
 * changed. Failures are in the report; a cancellation rejects with the signal's reason.
 */
export const enrichOffense = (
  offenseId: number,
  ports: EnrichPorts,
  options: EnrichOptions,
): Promise<EnrichReport> => enrichOffenses([offenseId], ports, options);

/**
 * Driving port: the same for the offenses of these ids, or, for `all`, for every offense that is not closed and has to do
 * with an address. May be run again after whatever interruption: nothing is said twice.
 */
export async function enrichOffenses(
  which: readonly number[] | 'all',
  ports: EnrichPorts,
  options: EnrichOptions,
): Promise<EnrichReport> {
  const run = new EnrichRun(ports, options);
  if (ports.lookups.length === 0) {
    run.error({ kind: 'config', message: 'No platform is set up to look anything up' });
  } else if (which === 'all') await enrichAlive(run);
  else await enrichNamed([...new Set(which)], run);
  return run.report();
}

async function enrichAlive(run: EnrichRun): Promise<void> {
  const { offenses, turns } = run.ports;
  const pages = offenses.offenses(ALIVE, run.signal);
  try {
    while (!run.stopped) {
      const { done, value } = await turns.request(() => pages.next());
      if (done === true || value === undefined) return;
      const page = value.filter((each) => isWanted(each, ALIVE.filter) && run.isNew(each.id));
      await enrichPage(page, 'scheduled', run);
    }
  } catch (error) {
    run.failed(error);
  } finally {
    await pages.return();
  }
}

async function enrichNamed(ids: readonly number[], run: EnrichRun): Promise<void> {
  const { offenses } = run.ports;
  for (let start = 0; start < ids.length && !run.stopped; start += READ_TOGETHER) {
    const read = ids
      .slice(start, start + READ_TOGETHER)
      .map((id) => run.ask(id, () => offenses.offense(id, run.signal)));
    const page = (await allOf(read)).filter((offense) => offense !== undefined);
    await enrichPage(page, 'by-hand', run);
  }
}
