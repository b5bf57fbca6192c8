import type { ExportReport } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Installation, install } from '../cli/installation.ts';
import { addOffenses } from './many-offenses.ts';

const OFFENSES = 30_000;
/** So many of them were stored in the same second, more than a page holds. */
const AT_ONCE = 1_000;

describe(`a first export of ${OFFENSES} offenses`, () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
  });
  afterEach(() => here.close());

  const exported = async () => {
    const variables = { ...here.environment, INTELBRIDGE_OFFENSES_LOOKBACK_HOURS: '0' };
    const { out, code } = await here.run(['offenses', 'export', '--json'], variables);
    return { code, report: JSON.parse(out) as ExportReport };
  };

  it('breaks off where the platform goes away, and has every offense once in the end', async () => {
    const ids = addOffenses(here.qradar, OFFENSES);
    const { last_persisted_time: at } = here.qradar.offenses()[OFFENSES / 2] ?? {};
    for (const id of ids.slice(OFFENSES / 2, OFFENSES / 2 + AT_ONCE)) {
      here.qradar.updateOffense(id, { last_persisted_time: at ?? null });
    }
    const lost = { kind: 'reset', afterHandling: true, path: '/api/events/consume' } as const;
    const fault = here.threatq.faults.add({ ...lost, nth: 40, times: 0 });
    const first = await exported();
    expect(first.code).toBe(1);
    expect(first.report).toMatchObject({ ok: false, errors: [{ kind: 'unavailable' }] });
    const before = first.report.exported.length;
    expect(before).toBeGreaterThan(OFFENSES / 4);
    here.threatq.faults.remove(fault);
    const second = await exported();
    expect(second.code).toBe(0);
    expect(second.report).toMatchObject({ ok: true, skipped: [], errors: [] });
    const events = here.threatq.events();
    expect(events).toHaveLength(OFFENSES);
    expect(new Set(events.map(({ title }) => title)).size).toBe(OFFENSES);
    const seen = [...first.report.exported, ...second.report.exported];
    expect(new Set(seen.map(({ offenseId }) => offenseId))).toEqual(new Set(ids));
  });
});
