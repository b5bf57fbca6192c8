import type { NewEvent } from '../../qradar/ariel/event.ts';
import { isAddress } from '../../qradar/siem/addresses.ts';

interface Sample {
  readonly eventName: string;
  readonly category: string;
  readonly logSource: string;
  readonly port: number;
}

const samples: readonly [Sample, ...Sample[]] = [
  {
    eventName: 'Web Request',
    category: 'Web Request',
    logSource: 'Proxy @ proxy.example.com',
    port: 443,
  },
  {
    eventName: 'Firewall Permit',
    category: 'Firewall Permit',
    logSource: 'Firewall @ gw.example.com',
    port: 22,
  },
  { eventName: 'DNS Query', category: 'DNS Query', logSource: 'DNS @ ns.example.com', port: 53 },
  {
    eventName: 'Mail Received',
    category: 'Mail Received',
    logSource: 'Mail @ mx.example.com',
    port: 25,
  },
  {
    eventName: 'File Written',
    category: 'File Written',
    logSource: 'Endpoint @ edr.example.com',
    port: 445,
  },
];

const MINUTE_MS = 60_000;

/** One event per value, an indicator for instance, in the field where events have such a value. */
export const sampleEvents = (values: readonly string[], untilMs: number): NewEvent[] =>
  values.map((value, at): NewEvent => {
    const sample = samples[at % samples.length] ?? samples[0];
    return {
      ...sampleNames(sample),
      starttime: untilMs - (values.length - at) * MINUTE_MS,
      sourceip: `198.18.${at % 4}.${1 + (at % 250)}`,
      destinationip: isAddress(value) ? value : `203.0.113.${1 + (at % 250)}`,
      destinationport: sample.port,
      username: `user${at % 12}@example.com`,
      magnitude: 1 + (at % 9),
      properties: isAddress(value) ? {} : { [fieldOf(value)]: value },
    };
  });

const sampleNames = ({ eventName, category, logSource }: Sample) => ({
  eventName,
  category,
  logSource,
});

const hashFields: Readonly<Record<number, string>> = {
  32: 'MD5 Hash',
  40: 'SHA1 Hash',
  64: 'SHA256 Hash',
};

function fieldOf(value: string): string {
  if (/^[\da-f]+$/i.test(value)) return hashFields[value.length] ?? 'Hostname';
  if (value.includes('/')) return 'URL';
  return value.includes('@') ? 'Sender' : 'Hostname';
}
