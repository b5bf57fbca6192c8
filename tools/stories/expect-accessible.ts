import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect } from 'vitest';
import type { Desk } from '../../packages/simulators/test/console/desk.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page or a frame of one. */
type Shown = Pick<Desk['page'], 'evaluate'>;

/** Holds what is shown to the rules of WCAG and to axe's own good practice; says which part breaks which. */
export async function expectAccessible(shown: Shown): Promise<void> {
  await shown.evaluate(SOURCE);
  const { violations } = await shown.evaluate<AxeResults>('axe.run(document)');
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => html).join('\n')}`,
  );
  expect(found.join('\n')).toBe('');
}
