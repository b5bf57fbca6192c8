import { MINUTE_MS, type Offense } from '@intelbridge/core';
import { fakeOffense } from '@intelbridge/core/fakes';
import { describe, expect, it } from 'vitest';
import { NOW, openExport, RULES } from './open-export.ts';

const exportOne = async (
  changes: Partial<Offense>,
  given: (open: ReturnType<typeof openExport>) => void = () => undefined,
  privateAddresses = false,
) => {
  const open = openExport();
  open.offenses.put(fakeOffense({ id: 42, changedAt: NOW - MINUTE_MS, ...changes }));
  given(open);
  const report = await open.run({}, { rules: { ...RULES, privateAddresses } });
  return { ...open, report, event: open.events.held()[0] };
};

const values = (event: Awaited<ReturnType<typeof exportOne>>['event']) =>
  event?.indicators.map(({ type, value }) => `${type} ${value}`);

describe('event of an offense', () => {
  it('has a title and a time that no change of the offense moves', async () => {
    const { offenses, events, run } = await exportOne({ startedAt: NOW - 60_250 });
    const before = events.held()[0];
    expect(before?.title).toBe('QRadar offense 42 on qradar.example.com');
    expect(before?.happenedAt).toBe(NOW - 61_000);
    offenses.put(fakeOffense({ id: 42, changedAt: NOW, startedAt: 5, description: 'new words' }));
    await run();
    expect(events.held()).toHaveLength(1);
    expect(events.held()[0]).toMatchObject({ happenedAt: NOW - 61_000, description: 'new words' });
  });

  it('says of the offense what analysts filter by', async () => {
    const { event } = await exportOne({
      categories: ['Firewall Deny', 'Host Port Scan'],
      logSources: ['Firewall @ gw', 'Proxy'],
      closedAt: undefined,
    });
    expect(event?.attributes).toEqual([
      { name: 'Offense ID', value: '42' },
      { name: 'Offense Type', value: 'Source IP' },
      { name: 'Offense Source', value: '192.0.2.10' },
      { name: 'Offense Status', value: 'OPEN' },
      { name: 'Severity', value: '5' },
      { name: 'Magnitude', value: '4' },
      { name: 'Credibility', value: '3' },
      { name: 'Relevance', value: '4' },
      { name: 'Event Count', value: '1' },
      { name: 'Flow Count', value: '0' },
      { name: 'Source Address Count', value: '0' },
      { name: 'Destination Address Count', value: '0' },
      { name: 'Category', value: 'Firewall Deny' },
      { name: 'Category', value: 'Host Port Scan' },
      { name: 'Log Source', value: 'Firewall @ gw' },
      { name: 'Log Source', value: 'Proxy' },
    ]);
  });

  it('leaves out attributes without a value', async () => {
    const { event } = await exportOne({ source: ' ', categories: [''], logSources: [] });
    expect(event?.attributes.map(({ name }) => name)).not.toContain('Offense Source');
    expect(event?.attributes.map(({ name }) => name)).not.toContain('Category');
  });

  it('is linked to the source and the addresses of the offense, each once', async () => {
    const addresses = { sourceAddressIds: [1, 2], localDestinationAddressIds: [3, 4] };
    const { event } = await exportOne({ source: '203.0.113.9', ...addresses }, ({ offenses }) => {
      offenses.putAddress(1, '203.0.113.9');
      offenses.putAddress(2, '2001:DB8::1');
      offenses.putAddress(3, '198.51.100.7');
      offenses.putAddress(4, 'no address');
    });
    expect(values(event)).toEqual([
      'IP Address 203.0.113.9',
      'IPv6 Address 2001:db8::1',
      'IP Address 198.51.100.7',
    ]);
  });

  it('names no private address unless told to', async () => {
    const given = ({ offenses }: ReturnType<typeof openExport>) => {
      offenses.putAddress(1, '10.1.2.3');
      offenses.putAddress(2, 'fe80::1');
    };
    const offense = { source: '192.168.7.7', sourceAddressIds: [1, 2] };
    expect(values((await exportOne(offense, given)).event)).toEqual([]);
    expect(values((await exportOne(offense, given, true)).event)).toEqual([
      'IP Address 192.168.7.7',
      'IP Address 10.1.2.3',
      'IPv6 Address fe80::1',
    ]);
  });

  it('is linked to no more addresses than a platform bears', async () => {
    const ids = Array.from({ length: 999 }, (_, n) => n + 1);
    const { event } = await exportOne({ source: '', sourceAddressIds: ids }, ({ offenses }) => {
      for (const id of ids) offenses.putAddress(id, `198.51.${id >> 8}.${id & 255}`);
    });
    expect(event?.indicators).toHaveLength(200);
    expect(event?.attributes).toContainEqual({ name: 'Source Address Count', value: '999' });
  });
});
