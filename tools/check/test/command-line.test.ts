import { expect, it } from 'vitest';
import { parseRequest } from '../command-line.ts';
import { oneCheck } from '../outcome.ts';

const toStep = (name: string) => ({
  name,
  title: `about ${name}`,
  after: [],
  run: async () => oneCheck(true, ''),
});
const ask = (...args: string[]) =>
  parseRequest(args, [toStep('biome'), toStep('tests')], [toStep('long')]);
const namesOf = (request: ReturnType<typeof ask>) =>
  request.kind === 'run' ? request.steps.map(({ name }) => name) : request.kind;

it('runs the usual steps when nothing is asked', () => {
  expect(namesOf(ask())).toEqual(['biome', 'tests']);
});

it('runs what is named, in the usual order, repeated or in a list', () => {
  expect(namesOf(ask('--only', 'tests,biome'))).toEqual(['biome', 'tests']);
  expect(namesOf(ask('--only', 'tests', '--only', 'long'))).toEqual(['tests', 'long']);
});

it('says which steps there are when one is unknown', () => {
  expect(ask('--only', 'tests,lnit')).toEqual({
    kind: 'mistake',
    text: 'No such step: lnit. There are: biome, tests, long.',
  });
});

it('refuses an unknown option', () => {
  expect(ask('--olny', 'tests').kind).toBe('mistake');
});

it('lists every step in the help', () => {
  const help = ask('--help');
  expect(help).toMatchObject({ kind: 'help', text: expect.stringContaining('about long') });
});
