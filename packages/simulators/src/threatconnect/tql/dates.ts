import { TqlError } from './tql-error.ts';

const unitMs: Readonly<Record<string, number>> = {
  SECOND: 1_000,
  MINUTE: 60_000,
  HOUR: 3_600_000,
  DAY: 86_400_000,
  WEEK: 604_800_000,
};

const fixed = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z?)?$/;
const relative = /^(NOW|TODAY)\(\)(?:\s*([+-])\s*(\d+)\s+([A-Z]+?)S?)?$/;

/** `2026-01-02`, `2026-01-02T12:00:00Z`, `NOW() - 30 DAYS`, `TODAY()`; milliseconds are refused. Throws TqlError. */
export function parseTqlDate(text: string, nowMs: number): number {
  if (fixed.test(text)) return fixedDate(text);
  const [, base, sign, amount = '0', unit = 'DAY'] = relative.exec(text.toUpperCase()) ?? [];
  const size = unitMs[unit];
  if (base === undefined || size === undefined) throw new TqlError(`${text} is not a date`);
  const startMs = base === 'NOW' ? nowMs : nowMs - (nowMs % 86_400_000);
  return startMs + (sign === '-' ? -1 : 1) * Number(amount) * size;
}

function fixedDate(text: string): number {
  const ms = Date.parse(text.length === 10 || text.endsWith('Z') ? text : `${text}Z`);
  if (Number.isNaN(ms)) throw new TqlError(`${text} is not a date`);
  return ms;
}
