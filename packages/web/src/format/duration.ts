const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

const partOf = (value: number, unit: string): string =>
  new Intl.NumberFormat(undefined, { style: 'unit', unit, unitDisplay: 'long' }).format(value);

/** The two largest units: "2 hours 5 minutes"; below a second "0 seconds". */
export function duration(ms: number): string {
  const parts = UNITS.map(([unit, size], at) => {
    const above = at === 0 ? Number.POSITIVE_INFINITY : (UNITS[at - 1]?.[1] ?? 1);
    return { unit, value: Math.floor((ms % above) / size) };
  }).filter(({ value }) => value > 0);
  if (parts.length === 0) return partOf(0, 'second');
  return parts
    .slice(0, 2)
    .map(({ unit, value }) => partOf(value, unit))
    .join(' ');
}
