import { expect, it } from 'vitest';
import { runJob } from '../app-session.ts';

const REPLIES: Readonly<Record<string, object>> = {
  '/api/v1/session': { csrfToken: 'token' },
  '/api/v1/jobs/sync/run': {},
  '/api/v1/jobs': { jobs: [{ name: 'sync' }] },
};

it('a job that does not end is not waited for for ever', async () => {
  const asked: string[] = [];
  const ask = async (path: string) => {
    asked.push(path);
    return JSON.stringify(REPLIES[path]);
  };
  await expect(runJob({ ask }, 'sync', 0)).rejects.toThrow('the job sync does not end');
  expect(asked).toEqual(Object.keys(REPLIES));
});
