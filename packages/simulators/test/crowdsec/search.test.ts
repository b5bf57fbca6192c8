import { expect, it } from 'vitest';
import { column } from '../ask.ts';
import { openService, refusal } from './service.ts';

const partner = { plan: 'partner' } as const;

async function openFilled(switches: object = {}) {
  const service = await openService(switches);
  service.addAddresses([
    {
      ip: '192.0.2.1',
      reputation: 'malicious',
      network: { name: 'EXAMPLE CLOUD', number: 64_496 },
      location: { country: 'DE', city: 'Berlin', latitude: 52.5, longitude: 13.4 },
      classifications: ['proxy:tor'],
      scenarios: ['crowdsecurity/vpatch-CVE-2070-10001', 'crowdsecurity/ssh-bf'],
    },
    {
      ip: '192.0.2.2',
      reputation: 'safe',
      network: { name: 'EXAMPLE-TELECOM', number: 64_497 },
      location: { country: 'FR', city: 'Paris', latitude: 48.9, longitude: 2.4 },
      falsePositives: ['dns:public'],
      vintage: '2022',
    },
    { ip: '198.51.100.3', reputation: 'malicious', confidence: 'high' },
  ]);
  const find = (query: string) =>
    service.ask(`/smoke/search?query=${encodeURIComponent(query)}`, partner);
  return { ...service, find };
}

it.each<[string, number[]]>([
  ['ip:192.0.2.1', [1]],
  ['reputation:MALICIOUS', [1, 3]],
  ['Reputation:"safe"', [2]],
  ['as_name:"example cloud"', [1]],
  ['as_num:64497', [2]],
  ['as_name:example*', [1, 2]],
  ['ip:192.0.2.?', [1, 2]],
  ['as_name:/example[- ](cloud|mail)/', [1]],
  ['cves:/CVE-207[0-9]-[0-9]+/', [1]],
  ['classifications.classifications.label:"TOR exit node"', [1]],
  ['classifications.false_positives.name:"dns:public"', [2]],
  ['behaviors.name:"ssh:bruteforce"', [1]],
  ['attack_details.label:"SSH Bruteforce"', [1]],
  ['mitre_techniques.name:T1110', [1]],
  ['location.country:DE OR location.country:FR', [1, 2]],
  ['location.country:DE location.city:Paris', [1, 2]],
  ['reputation:malicious AND NOT confidence:high', [1]],
  ['reputation:malicious NOT confidence:high', [1]],
  ['NOT reputation:safe', [1, 3]],
  ['(reputation:safe OR confidence:high) AND ip:192*', [2]],
  ['reputation:safe OR confidence:high AND ip:192*', [2]],
  ['as_name:"a\\"b"', []],
  ['scores.overall.total:0', []],
  ['NOT scores.overall.total:0', [1, 2, 3]],
  ['history.first_seen:2025*', []],
])('finds with %s the addresses %j', async (query, found) => {
  const { find } = await openFilled();
  const { body } = await find(query);
  expect(column(body.items, 'ip').map((ip) => Number(String(ip).split('.')[3]))).toEqual(found);
});

it.each([
  '',
  'x',
  'ip:',
  '(ip:1',
  'ip:1)',
  'AND ip:1',
  'ip:1 AND',
  'NOT',
  'as_name:*cloud',
  'as_name:?x',
  'as_name:/(/',
  'ip:1 OR )',
])('refuses the query "%s"', async (query) => {
  const { find } = await openFilled();
  expect(refusal(await find(query))).toEqual([400, 'Bad Request']);
});

it('refuses a field that cannot be searched when told so', async () => {
  const { find } = await openFilled({ unsearchableIs: '400' });
  expect(refusal(await find('scores.overall.total:5'))).toEqual([400, 'Bad Request']);
});

it('searches what is known, however replies are bent', async () => {
  const { find } = await openFilled({ enums: 'unknown', absent: ['ip'] });
  const { body } = await find('reputation:safe');
  expect(body.items).toHaveLength(1);
});
