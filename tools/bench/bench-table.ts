import Table from 'cli-table3';
import type { Figure } from './figure.ts';

export function printTable(figures: readonly Figure[]): string {
  const table = new Table({
    head: ['Case', 'Measured', 'Promised', 'Met', 'Behind it'],
    style: { head: [], border: [] },
  });
  for (const { name, value, unit, atLeast, atMost, met, detail } of figures) {
    const promised = atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`;
    table.push([
      name,
      `${value} ${unit === 'ratio' ? '×' : unit}`,
      promised,
      met ? 'yes' : 'NO',
      detail,
    ]);
  }
  return table.toString();
}
