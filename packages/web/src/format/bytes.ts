const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** In the largest unit that fits, with one digit behind the point: "1.5 MB". */
export function bytes(count: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(count / 1_000 ** power);
}
