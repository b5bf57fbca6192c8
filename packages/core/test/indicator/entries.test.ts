import { entriesOf, MAX_ENTRY_LENGTH } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';

const PLAIN = { prefixScheme: false };
const PREFIX = { prefixScheme: true };

describe('entriesOf', () => {
  it('gives the canonical value as the one entry', () => {
    expect(entriesOf('FQDN', 'Host.Example.', 'ALNIC', PREFIX)).toEqual({
      ok: true,
      canonical: 'host.example',
      values: ['host.example'],
    });
  });

  it('gives a URL without scheme both schemes where that is asked for', () => {
    expect(entriesOf('URL', 'Example.com/A', 'ALNIC', PREFIX)).toEqual({
      ok: true,
      canonical: 'example.com/A',
      values: ['http://example.com/A', 'https://example.com/A'],
    });
    expect(entriesOf('URL', 'Example.com/A', 'ALNIC', PLAIN)).toMatchObject({
      values: ['example.com/A'],
    });
  });

  it('leaves a URL with a scheme alone, whichever it is', () => {
    for (const url of ['http://example.com/a', 'ftp://example.com/a', 'hxxp://example.com/a']) {
      const entries = entriesOf('URL', url, 'ALNIC', PREFIX);
      expect(entries).toMatchObject({ values: [url.replace('xx', 'tt')] });
    }
  });

  it('takes a scheme inside the query for no scheme', () => {
    expect(entriesOf('URL', 'example.com/?u=http://a.example', 'ALNIC', PREFIX)).toMatchObject({
      values: ['http://example.com/?u=http://a.example', 'https://example.com/?u=http://a.example'],
    });
  });

  it('refuses what has no canonical form', () => {
    expect(entriesOf('IP Address', 'host.example', 'IP', PLAIN)).toEqual({
      ok: false,
      reason: 'is no IPv4 address',
    });
  });

  it('refuses what the set cannot hold', () => {
    expect(entriesOf('FQDN', 'host.example', 'IP', PLAIN)).toEqual({
      ok: false,
      reason: 'is no IPv4 address',
    });
  });

  it('refuses both schemes when one entry would be too long', () => {
    const url = `example.com/${'a'.repeat(MAX_ENTRY_LENGTH - 'https://example.com/'.length)}`;
    expect(entriesOf('URL', url, 'ALNIC', PREFIX)).toMatchObject({ ok: true });
    expect(entriesOf('URL', `${url}a`, 'ALNIC', PLAIN)).toMatchObject({ ok: true });
    expect(entriesOf('URL', `${url}a`, 'ALNIC', PREFIX)).toEqual({
      ok: false,
      reason: 'is longer than 4096 characters',
    });
  });
});
