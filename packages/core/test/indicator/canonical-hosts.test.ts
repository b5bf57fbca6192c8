import { canonicalForm } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';

type Row = readonly [published: string, canonical: string];
type Refusal = readonly [published: string, reason: string];

const LABEL = 'a'.repeat(63);
const LONG_NAME = [LABEL, LABEL, LABEL, LABEL].join('.');

const KEPT: Readonly<Partial<Record<string, readonly Row[]>>> = {
  FQDN: [
    ['host.example.com', 'host.example.com'],
    ['Host.EXAMPLE.com', 'host.example.com'],
    [' host.example.com\t', 'host.example.com'],
    ['\ufeffhost.example.com\r\n', 'host.example.com'],
    ['host.example.com.', 'host.example.com'],
    ['host[.]example(.)com', 'host.example.com'],
    ['host{.}example[dot]com', 'host.example.com'],
    ['host[ . ]example(DOT)com', 'host.example.com'],
    ['_dmarc.example.com', '_dmarc.example.com'],
    ['-odd-.example.com', '-odd-.example.com'],
    ['localhost', 'localhost'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER.example', 'xn--bcher-kva.example'],
    ['bücher。example。', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['i❤.example', 'xn--i-7iq.example'],
    ['host\u200b.example.com', 'host.example.com'],
    [`${LABEL}.example.com`, `${LABEL}.example.com`],
  ],
  'IP Address': [
    ['192.0.2.1', '192.0.2.1'],
    ['\t192.0.2.255 ', '192.0.2.255'],
    ['192[.]0[.]2[.]1', '192.0.2.1'],
    ['192.0.2(.)1', '192.0.2.1'],
  ],
  'IPv6 Address': [
    ['2001:db8::1', '2001:db8::1'],
    ['2001:0DB8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['2001[:]db8[:]0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:db8::1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['::', '::'],
    ['::1', '::1'],
    ['2001:db8::', '2001:db8::'],
    ['::ffff:c000:201', '::ffff:192.0.2.1'],
    ['::FFFF:192.0.2.1', '::ffff:192.0.2.1'],
    ['2001:db8::192.0.2.1', '2001:db8::c000:201'],
  ],
  'CIDR Block': [
    ['192.0.2.0/24', '192.0.2.0/24'],
    ['192.0.2.77/24', '192.0.2.0/24'],
    ['192.0.2[.]77/25', '192.0.2.0/25'],
    ['192.0.2.77', '192.0.2.77/32'],
    ['192.0.2.77/0', '0.0.0.0/0'],
    ['255.255.255.255/1', '128.0.0.0/1'],
    ['192.0.2.77/032', '192.0.2.77/32'],
    ['2001:DB8::77/32', '2001:db8::/32'],
    ['2001:db8:ffff::/33', '2001:db8:8000::/33'],
    ['2001:db8::1', '2001:db8::1/128'],
    ['2001:db8::1/0', '::/0'],
    ['::ffff:192.0.2.77/120', '::ffff:192.0.2.0/120'],
  ],
};

const REFUSED: Readonly<Partial<Record<string, readonly Refusal[]>>> = {
  FQDN: [
    ['192.0.2.1', 'is an IPv4 address, not a domain name'],
    ['2001:db8::1', 'is an IPv6 address, not a domain name'],
    ['192.0.2.0/24', 'is a CIDR block, not a domain name'],
    ['host.example.com:443', 'is a host with a port, not a domain name'],
    ['*.example.com', 'is a wildcard, not a domain name'],
    ['host.example.com/path', 'is a host with a path, not a domain name'],
    ['hxxp://host.example.com', 'is a URL, not a domain name'],
    ['user@example.com', 'is an e-mail address, not a domain name'],
    ['(a|b)[0-9]{2,3}\\.example', 'is a pattern, not a domain name'],
    ['host[0-9].example', 'is a pattern, not a domain name'],
    ['host..example.com', 'has an empty label'],
    ['.example.com', 'has an empty label'],
    ['.', 'has an empty label'],
    [`a${LABEL}.example`, 'has a label of over 63 characters'],
    [LONG_NAME, 'has over 253 characters'],
    ['é'.repeat(5_000), 'has over 253 characters'],
    ['192.0.2.999', 'ends in a number, as no domain name does'],
    ['host example.com', 'holds characters that no domain name has'],
    ['not¬a.example', 'holds characters that no domain name has'],
    ['en–dash.example', 'holds characters that no domain name has'],
    ['ä,b.example', 'holds characters that no domain name has'],
    ['１９２.0.2.1', 'is an IPv4 address'],
  ],
  'IP Address': [
    ['192.0.2.01', 'is an IPv4 address with leading zeros, which may mean octal'],
    ['192.0.2.256', 'is no IPv4 address'],
    ['192.0.2', 'is no IPv4 address'],
    ['2001:db8::1', 'is an IPv6 address'],
    ['192.0.2.0/24', 'is a CIDR block'],
    ['192.0.2.1:80', 'is a host with a port'],
    ['192.0.2.1-192.0.2.9', 'is a range of addresses'],
    ['host.example.com', 'is no IPv4 address'],
  ],
  'IPv6 Address': [
    ['fe80::1%eth0', 'is an IPv6 address with a zone, which means nothing on another host'],
    ['[fe80::1%25eth0]', 'is an IPv6 address with a zone, which means nothing on another host'],
    ['192.0.2.1', 'is an IPv4 address'],
    ['2001:db8::/32', 'is a CIDR block'],
    ['[2001:db8::1]:443', 'is a host with a port'],
    ['2001:db8::1::2', 'is no IPv6 address'],
    ['2001:db8:::1', 'is no IPv6 address'],
    ['2001:db8:0:0:0:0:0:0:1', 'is no IPv6 address'],
    ['2001:db8:0:0::0:0:0:1', 'is no IPv6 address'],
    ['2001:db8::12345', 'is no IPv6 address'],
    ['2001:db8::192.0.2.999', 'is no IPv6 address'],
    ['2001:db8::192.0.2.1:1', 'is no IPv6 address'],
  ],
  'CIDR Block': [
    ['192.0.2.0/33', 'has a prefix length that is no number from 0 to 32'],
    ['192.0.2.0/', 'has a prefix length that is no number from 0 to 32'],
    ['192.0.2.0/255.255.255.0', 'has a prefix length that is no number from 0 to 32'],
    ['2001:db8::/129', 'has a prefix length that is no number from 0 to 128'],
    ['192.0.2.0-192.0.2.9', 'is a range of addresses'],
    ['host.example.com/24', 'is a host with a path'],
    ['nothing', 'is no CIDR block'],
  ],
};

describe.each(Object.entries(KEPT))('the canonical form of %s', (type, rows = []) => {
  it.each(rows)('of %j is %j', (published, canonical) => {
    expect(canonicalForm(type, published)).toEqual({ ok: true, value: canonical });
  });
});

describe.each(Object.entries(REFUSED))('no canonical form of %s', (type, rows = []) => {
  it.each(rows)('has %j: it %s', (published, reason) => {
    expect(canonicalForm(type, published)).toEqual({ ok: false, reason });
  });
});
