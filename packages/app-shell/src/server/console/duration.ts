import { DAY_MS, HOUR_MS, MINUTE_MS } from '@intelbridge/core';

const UNITS = [
  [DAY_MS, 'day'],
  [HOUR_MS, 'hour'],
  [MINUTE_MS, 'minute'],
] as const;

/** In the largest unit that fits: `3 hours`; below one minute `less than a minute`. */
export function duration(ms: number): string {
  const unit = UNITS.find(([size]) => ms >= size);
  if (unit === undefined) return 'less than a minute';
  const [size, name] = unit;
  const whole = Math.floor(ms / size);
  return whole === 1 ? `1 ${name}` : `${whole} ${name}s`;
}
