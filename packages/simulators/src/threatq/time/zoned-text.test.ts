import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ZonedText } from './zoned-text.ts';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
const instants = fc.integer({ min: Date.UTC(1990, 0) / 1_000, max: Date.UTC(2060, 0) / 1_000 });

it('reads back what it wrote, in any zone', () => {
  const texts = new Map(zones.map((zone) => [zone, new ZonedText(zone)]));
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, seconds) => {
      const text = texts.get(zone);
      const written = text?.fromSeconds(seconds) ?? '';
      const readMs = text?.toMs(written) ?? Number.NaN;
      return readMs <= seconds * 1_000 && text?.fromSeconds(readMs / 1_000) === written;
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  ['2025-03-30 02:30:00', '2025-03-30 03:30:00'],
  ['2025-12-31 23:59:99', '2026-01-01 00:00:39'],
  ['2026-1-2', '2026-01-02 00:00:00'],
])('reads %s as %s', (text, meant) => {
  const berlin = new ZonedText('Europe/Berlin');
  expect(berlin.fromSeconds((berlin.toMs(text) ?? 0) / 1_000)).toBe(meant);
});

it.each(['', 'NOW', '2026-01-02T00:00:00Z', '2026'])('does not read %j', (text) => {
  expect(new ZonedText('UTC').toMs(text)).toBeUndefined();
});
