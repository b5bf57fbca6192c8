import { describe, expect, it } from 'vitest';
import { threatconnectConfig } from '../src/index.ts';

const SIGNATURE = { accessId: '12345678901234567890', secretKey: 'made-up-secret' };
const parse = (given: object) =>
  threatconnectConfig.parse({ url: 'https://tc.example.com/api', grant: SIGNATURE, ...given });
const refusal = (given: object) =>
  threatconnectConfig
    .safeParse({ url: 'https://tc.example.com/api', grant: SIGNATURE, ...given })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the address of an instance', () => {
  it.each([
    ['https://tc.example.com/api', 'https://tc.example.com/api'],
    ['  https://tc.example.com/api/  ', 'https://tc.example.com/api'],
    ['tc.example.com', 'https://tc.example.com/api'],
    ['https://tc.example.com:8443', 'https://tc.example.com:8443/api'],
    ['https://tc.example.com/tc/api', 'https://tc.example.com/tc/api'],
    ['https://tc.example.com/tc/', 'https://tc.example.com/tc/api'],
    ['https://tc.example.com/api/v3/indicators?tql=x', 'https://tc.example.com/api'],
    ['https://tc.example.com/v2/owners', 'https://tc.example.com/api'],
    ['https://tc.example.com/auth/index.xhtml#/', 'https://tc.example.com/api'],
    ['https://tc.example.com/#/details/indicators/7/overview', 'https://tc.example.com/api'],
    ['https://api.threatconnect.com', 'https://api.threatconnect.com/'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/api'],
  ])('%s is taken for %s', (typed, url) => {
    expect(parse({ url: typed }).url.href).toBe(url);
  });

  it.each([
    ['http://tc.example.com', 'url: the address must start with https://'],
    ['https://user:pass@tc.example.com', 'url: an address holds no user name or password'],
    ['ftp://tc.example.com', 'url: the address must start with https://'],
    ['https://', 'url: not an address, e.g. https://threatconnect.example.com/api'],
  ])('%s is refused', (url, why) => {
    expect(refusal({ url })).toEqual([why]);
  });
});

describe('the grant', () => {
  it('takes an access id and a secret key, without blanks around them and with all inside', () => {
    const { grant } = parse({
      grant: { accessId: ' 123 ', secretKey: ' ^made up%25&=+/! \n' },
    });
    if (grant.kind !== 'signature') throw new Error(grant.kind);
    expect([grant.accessId, grant.secretKey.reveal()]).toEqual(['123', '^made up%25&=+/!']);
    expect(JSON.stringify(grant)).not.toContain('made up');
  });

  it('takes a token', () => {
    const { grant } = parse({ grant: { token: 'APIV2:made-up' } });
    expect(grant.kind).toBe('token');
  });

  it.each([
    [{}, 'grant.accessId: missing; give it and its secret key, or a token'],
    [{ accessId: '1' }, 'grant.secretKey: missing; give the secret key of the access id'],
    [
      { ...SIGNATURE, token: 'x' },
      'grant.token: give either a token or an access id with its secret key',
    ],
  ])('%j is refused', (grant, why) => {
    expect(refusal({ grant })).toEqual([why]);
  });
});
