import { format, inspect } from 'node:util';
import { expect, it } from 'vitest';
import { Secret } from './secret.ts';

it('shows itself only when asked by name', () => {
  const secret = new Secret('hush');
  const all = [
    String(secret),
    'a'.concat(String(secret)),
    JSON.stringify({ secret }),
    inspect({ secret }, { showHidden: true, depth: 9 }),
    format('%s %o %j', secret, secret, secret),
    JSON.stringify(Object.entries(secret)),
    JSON.stringify(structuredClone(Object.assign({}, secret))),
  ];
  expect(all.join()).not.toContain('hush');
  expect(String(secret)).toBe('[secret]');
  expect(secret.reveal()).toBe('hush');
});
