import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LONGEST_VALUE } from '../../src/bulk/read-values.ts';
import { found, known, openBulk, said, valuesShown } from './open-bulk.tsx';

const noteOf = async (title: string) =>
  (await screen.findByText(title)).closest('[role=status]')?.textContent;

it('says above the table which platform did not answer, why, and for how many values', async () => {
  const { lookUp } = openBulk((value) =>
    known(
      value,
      said('ThreatQ', 'denied', { reason: 'The account may not look up.' }),
      value === 'c.example'
        ? found('Connect')
        : said('Connect', 'limited', { reason: 'The quota is spent.' }),
      said('CrowdSec', 'unreachable', { reason: 'No answer within 20 seconds.' }),
    ),
  );
  await lookUp('a.example b.example c.example');
  expect(await noteOf('ThreatQ does not allow it')).toContain('may not look up. (Values: 3)');
  expect(await noteOf('Connect cannot be asked now')).toContain('quota is spent. (Values: 2)');
  expect(await noteOf('CrowdSec does not answer')).toContain('20 seconds. (Values: 3)');
  expect(screen.getByText('3 looked up: 1 found, 0 called bad.')).toBeTruthy();
});

it('says what is no indicator, with the reason, and what is too long', async () => {
  const reason = 'It is a wildcard.';
  const { lookUp, questions } = openBulk((value) =>
    value === '*.example'
      ? { value, results: [said('ThreatQ', 'skipped', { reason })] }
      : known(value, found('ThreatQ')),
  );
  await lookUp(`*.example a.example ${'x'.repeat(LONGEST_VALUE + 1)}`);
  const note = await noteOf('Not looked up: 2');
  expect(note).toContain('*.example: It is a wildcard.');
  expect(note).toContain('x…: It has over 2048 characters.');
  expect(valuesShown()).toEqual(['a.example']);
  expect(questions[0]?.values).toEqual(['*.example', 'a.example']);
});

it('shows only the reasons where nothing is an indicator', async () => {
  const { lookUp } = openBulk((value) => ({
    value,
    results: [said('ThreatQ', 'skipped', { reason: 'It is a wildcard.' })],
  }));
  await lookUp('*.example');
  expect(await noteOf('Not looked up: 1')).toContain('wildcard');
  expect(screen.queryByRole('table')).toBeNull();
});

it('has one row for all ways to write a value', async () => {
  const { lookUp } = openBulk((value) => known(value, found('ThreatQ')));
  await lookUp('a[.]example a.example');
  await screen.findByText('1 looked up: 1 found, 0 called bad.');
  expect(valuesShown()).toEqual(['a.example']);
});

it('says that there is nobody to ask', async () => {
  const { lookUp } = openBulk((value) => known(value));
  await lookUp('a.example');
  expect(await screen.findByText('No platform can be asked about this')).toBeTruthy();
});
