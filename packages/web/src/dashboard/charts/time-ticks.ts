const DAY_MS = 86_400_000;
const COUNT = 5;
const DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const HOUR = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** In few letters: "Oct 28". */
export const day = (at: number): string => DAY.format(at);

/** Some instants between two, with days or, within two days, hours. One where there is only one. */
export function timeTicks(
  from: number,
  to: number,
): readonly { readonly at: number; readonly text: string }[] {
  const format = to - from > 2 * DAY_MS ? DAY : HOUR;
  const ticks = Array.from({ length: COUNT }, (_, n) => from + ((to - from) * n) / (COUNT - 1)).map(
    (at) => ({ at, text: format.format(at) }),
  );
  return ticks.filter(({ text }, n) => text !== ticks[n - 1]?.text);
}
