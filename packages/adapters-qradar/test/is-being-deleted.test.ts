import { describe, expect, it } from 'vitest';
import { isBeingDeleted, QradarConsole } from '../src/index.ts';
import { consoles } from './open-console.ts';

describe('whether the console removes an app', () => {
  const open = consoles();

  it.each([
    ['DELETING', true],
    ['RUNNING', false],
  ])('is what it says itself: %s', async (status, isDeleted) => {
    const { console, options } = await open();
    const body = JSON.stringify({ application_state: { application_id: '7', status } });
    console.faults.add({ kind: 'status', status: 200, body, path: 'applications/7' });
    expect(await isBeingDeleted(new QradarConsole(options), '7')).toBe(isDeleted);
  });

  it('is not known where it does not say', async () => {
    const { console, options } = await open();
    console.faults.add({ kind: 'status', status: 403, path: 'applications/7', times: 0 });
    await expect(isBeingDeleted(new QradarConsole(options), '7')).rejects.toThrow('QRadar');
  });
});
