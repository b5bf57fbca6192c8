import { expect, it } from 'vitest';
import { plainLog } from '../src/index.ts';

it('writes sentences from its level up, and says when something is tried again', () => {
  const lines: string[] = [];
  const log = plainLog('info', (line) => void lines.push(line));
  log('debug', 'not shown');
  log('info', 'started', { store: '/x' });
  log('warn', 'QRadar: busy', { retryInMs: 2_400 });
  log('warn', 'QRadar: busy.', { retryInMs: 300 });
  log('error', 'it broke');
  log('error', 'it \u001b[2Jbroke');
  expect(lines).toEqual([
    'started',
    'Warning: QRadar: busy; trying again in 2 s',
    'Warning: QRadar: busy; trying again in a moment',
    'Error: it broke',
    'Error: it �[2Jbroke',
  ]);
});
