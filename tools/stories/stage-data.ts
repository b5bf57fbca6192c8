import { hostileTexts, type NewIndicator } from '@intelbridge/simulators';

/** What the stories point at. */
export const KNOWN = {
  ip: '198.51.100.7',
  url: 'http://shop.example.net/login?step=1&next=pay',
  host: 'cdn.example.net',
  hash: 'd41d8cd98f00b204e9800998ecf8427e',
  toWhitelist: '198.51.100.21',
  toMarkFalse: '198.51.100.22',
  toMarkTrue: '198.51.100.23',
  slow: '198.51.100.40',
  inOffense: '198.51.100.50',
  alsoInOffense: '198.51.100.51',
  hostile: '198.51.100.66',
} as const;

export const UNKNOWN = {
  ip: '203.0.113.200',
  toAdd: '203.0.113.201',
  toWhitelist: '203.0.113.202',
  url: 'https://unlisted.example.org/start',
  host: 'unlisted.example.org',
  inOffense: '203.0.113.210',
} as const;

const row = (type: string, value: string, more: Partial<NewIndicator> = {}): NewIndicator => ({
  type,
  value,
  score: 5,
  sources: ['Example OSINT Feed'],
  ...more,
});

const FULL: Partial<NewIndicator> = {
  score: 7,
  sources: [
    'Example Commercial Feed',
    'Example Top Sources',
    'Example Sandbox',
    'Example OSINT Feed',
    'Example Sharing Group',
  ],
  attributes: [
    { name: 'Product', value: 'HoneyPy' },
    { name: 'Risk Score', value: '35' },
    { name: 'Criticality', value: 'Suspicious' },
    { name: 'Malware Family', value: 'ExampleLoader' },
    { name: 'Confidence', value: 'High' },
  ],
};

/** With markup in everything that a feed can say. */
const HOSTILE: Partial<NewIndicator> = {
  sources: hostileTexts.slice(0, 5),
  attributes: hostileTexts.slice(0, 8).map((text) => ({ name: text, value: text })),
};

export const INDICATORS: readonly NewIndicator[] = [
  row('IP Address', KNOWN.ip, FULL),
  row('URL', KNOWN.url, FULL),
  row('FQDN', KNOWN.host, FULL),
  row('MD5', KNOWN.hash),
  row('IP Address', KNOWN.toWhitelist),
  row('IP Address', KNOWN.toMarkFalse),
  row('IP Address', KNOWN.toMarkTrue),
  row('IP Address', KNOWN.slow),
  row('IP Address', KNOWN.inOffense),
  row('IP Address', KNOWN.alsoInOffense),
  row('IP Address', KNOWN.hostile, HOSTILE),
];

/** Of all that the guide's picture has a hover of. */
export const ADVERSARIES = ['Example Spider', 'Example Kitten', 'Example Panda', 'Example Bear'];
