import { expect, it } from 'vitest';
import { column } from '../ask.ts';
import { IP, reported } from './full-report.ts';
import { rowsOf } from './service.ts';

it.each([
  ['integers', '"as_num": 64496, ', '"US": 60, '],
  ['floats', '"as_num": 64496.0, ', '"US": 60.0, '],
  ['fractions', '"as_num": 64496.25, ', '"US": 60.25, '],
  ['texts', '"as_num": "64496", ', '"latitude": "51.0", '],
] as const)('writes numbers as %s', async (numbers, ...parts) => {
  const { text } = await reported({ numbers });
  for (const part of parts) expect(text).toContain(part);
});

it('writes values that no document has', async () => {
  const { body } = await reported({ enums: 'unknown' });
  expect(body).toMatchObject({
    reputation: 'dubious',
    confidence: 'very_high',
    background_noise: 'deafening',
    ip_range_24_reputation: 'dubious',
  });
});

it('leaves members out and makes them null by path, one of a list or all', async () => {
  const { body } = await reported({
    absent: [
      'confidence',
      'scores.overall.total',
      'behaviors.*.label',
      'attack_details.1',
      'no.such',
    ],
    nulls: ['background_noise_score', 'scores.last_day', 'history.*', 'location.latitude.x'],
  });
  expect('confidence' in body).toBe(false);
  expect(body.scores.overall).toEqual({ aggressiveness: 0, threat: 0, trust: 0, anomaly: 0 });
  expect(rowsOf(body.behaviors).map(Object.keys)).toEqual([
    ['name', 'description', 'references'],
    ['name', 'description', 'references'],
  ]);
  expect([body.background_noise_score, body.scores.last_day]).toEqual([null, null]);
  expect(Object.values(body.history)).toEqual([null, null, null, null]);
  expect(column(body.attack_details, 'name')).toEqual([
    'crowdsecurity/http-bad-user-agent',
    'me/new',
  ]);
});

it('bends one report alone, also to a huge one with members of no document', async () => {
  const { body } = await reported(
    {},
    {
      set: {
        padding: 'x'.repeat(2_000_000),
        'history.last_seen': 'yesterday',
        'scores.overall': null,
      },
      omit: ['cves'],
    },
  );
  expect(body.padding).toHaveLength(2_000_000);
  expect([body.history.last_seen, body.scores.overall, body.cves]).toEqual([
    'yesterday',
    null,
    undefined,
  ]);
});

it('puts markup, quotes and direction marks into texts when told so', async () => {
  const { body } = await reported({ hostileTexts: true });
  const texts = [
    body.as_name,
    body.reverse_dns,
    body.location.city,
    body.behaviors[0].label,
    body.classifications.false_positives[0].description,
    body.references[0].label,
  ];
  for (const text of texts) expect(text).toMatch(/<\/script>.*".*\n.*\u202E/s);
  expect(body.ip).toBe(IP);
});
