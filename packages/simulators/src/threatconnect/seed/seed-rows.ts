import type { NewIndicator } from '../control/new-indicator.ts';

interface OwnerNames {
  readonly community: string;
  readonly source: string;
  readonly hidden: string;
}

const added = Date.UTC(2025, 8, 1, 9, 30);
const changed = Date.UTC(2025, 10, 12, 16, 5);
const dates = { dateAddedMs: added, lastModifiedMs: changed };

/** Made up, in documentation ranges; rows without an owner are in the Organization. */
export const seedRows = (owners: OwnerNames): readonly NewIndicator[] => [
  ...addresses(owners),
  ...hosts(owners),
  ...urls(owners),
  ...others(owners),
];

const addresses = ({ community, source, hidden }: OwnerNames): NewIndicator[] => [
  {
    ...dates,
    type: 'Address',
    value: '198.51.100.23',
    rating: 4,
    confidence: 85,
    description: 'Command and control of a made-up botnet.',
    source: 'Network logs',
    tags: ['Botnet', 'Command and Control'],
    securityLabels: ['TLP:AMBER'],
    groups: [{ type: 'Incident', name: 'Beacons from the branch office' }],
    threatAssess: { rating: 4.37, confidence: 72.91, score: 650 },
    cal: { score: 552, indicatorStatus: 1 },
    observations: { count: 5, atMs: changed },
    falsePositives: { count: 1, atMs: added },
  },
  {
    ...dates,
    type: 'Address',
    value: '198.51.100.23',
    owner: community,
    rating: 3,
    confidence: 50,
  },
  { ...dates, type: 'Address', value: '198.51.100.23', owner: source, rating: 5 },
  { ...dates, type: 'Address', value: '198.51.100.23', owner: hidden, rating: 1 },
  { ...dates, type: 'Address', value: '203.0.113.7', owner: source, confidence: 20 },
  { ...dates, type: 'Address', value: '192.0.2.66', active: false, rating: 2, confidence: 40 },
  { ...dates, type: 'Address', value: '2001:db8::7', owner: community, rating: 2.5 },
  { ...dates, type: 'CIDR', value: '203.0.113.0/24', owner: community, rating: 3 },
  { ...dates, type: 'ASN', value: 'ASN64496', owner: community },
];

const hosts = ({ community, source }: OwnerNames): NewIndicator[] => [
  {
    ...dates,
    type: 'Host',
    value: 'update-check.example.net',
    rating: 5,
    confidence: 95,
    description: 'Delivers a made-up dropper.',
    tags: ['Dropper'],
    securityLabels: ['TLP:GREEN'],
    dnsActive: true,
    threatAssess: { rating: 5, confidence: 95, score: 870 },
    cal: { score: 910, indicatorStatus: 1 },
  },
  {
    ...dates,
    type: 'Host',
    value: 'update-check.example.net',
    owner: community,
    rating: 4,
    confidence: 60,
    whoisActive: true,
  },
  { ...dates, type: 'Host', value: 'cdn.example.org', owner: source, rating: 0, confidence: 1 },
];

const urls = ({ community, source }: OwnerNames): NewIndicator[] => [
  {
    ...dates,
    type: 'URL',
    value: 'http://update-check.example.net/gate.php?id=1&x=a%20b',
    rating: 4,
    confidence: 70,
    tags: ['Dropper'],
    threatAssess: { rating: 4, confidence: 70, score: 501 },
  },
  { ...dates, type: 'URL', value: 'https://cdn.example.org/a,b;c', owner: source, rating: 1 },
  { ...dates, type: 'URL', value: 'https://login.example.com/', owner: community },
];

const others = ({ community, source }: OwnerNames): NewIndicator[] => [
  {
    ...dates,
    type: 'File',
    rating: 5,
    confidence: 100,
    size: 53_248,
    value: `${'A1'.repeat(16)} : ${'B2'.repeat(20)} : ${'C3'.repeat(32)}`,
    securityLabels: ['TLP:RED'],
  },
  { ...dates, type: 'File', value: 'D4'.repeat(16), owner: source },
  { ...dates, type: 'EmailAddress', value: 'invoice@example.org', owner: community, rating: 3 },
  { ...dates, type: 'Email Subject', value: 'Your invoice is overdue', owner: community },
  { ...dates, type: 'Mutex', value: 'Global\\made-up-mutex', owner: source },
  { ...dates, type: 'Hashtag', value: '#madeup', owner: source },
  { ...dates, type: 'User Agent', value: 'Mozilla/5.0 (compatible; ExampleBot/1.0)' },
  {
    ...dates,
    type: 'Registry Key',
    owner: source,
    value: 'HKEY_CURRENT_USER\\Software\\Example\\Run : Updater : REG_SZ',
  },
];
