import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';

describe('redact', () => {
  it.each([
    [
      'connect to https://user:pa@ss@proxy.example:3128 failed',
      'connect to https://[secret]@proxy.example:3128 failed',
    ],
    ['GET https://a.example/x?filter=name&token=1 failed', 'GET https://a.example/x?[...] failed'],
    ['Authorization: Bearer abc.def, and more', 'Authorization: [secret]'],
    ['sent bearer abc123 twice', 'sent bearer [secret] twice'],
    ['{"SEC":"abc","id":7}', '{"SEC":[secret],"id":7}'],
    ["client_secret='a b' grant=x", 'client_secret=[secret] grant=x'],
    ['X-Api-Key = abc; other', 'X-Api-Key = [secret]; other'],
    ['password=abc&user=b', 'password=[secret]&user=b'],
    ['token 0f8fad5b-d9cb-469f-a165-70867728950e expired', 'token [secret] expired'],
    ['got eyJhbGciOi.eyJzdWIi.c2ln here', 'got [secret] here'],
    [
      'key -----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- end',
      'key [secret] end',
    ],
    ['cut -----BEGIN PRIVATE KEY-----\nMIIE', 'cut [secret]'],
  ])('hides the secret in %j', (text, shown) => {
    expect(redact(text)).toBe(shown);
  });

  it.each([
    'The reference set does not exist.',
    'QRadar SEC Token is Invalid. Make a new one under Authorized Services.',
    'ThreatQ has no data collection named "Q3 passwords". Available: "All"',
    'value 44d88612fea8a8f36de82e1278abb02f is refused: why?',
    'https://a.example:8443/api refused the connection',
  ])('leaves %j as it is', (text) => {
    expect(redact(text)).toBe(text);
  });

  const token = fc.stringMatching(/^[A-Za-z0-9+/_-]{16,40}$/);
  const carriers: readonly ((secret: string) => string)[] = [
    (secret) => `https://u:${secret}@h.example/`,
    (secret) => `/api/x?a=${secret}`,
    (secret) => `Authorization: Basic ${secret}`,
    (secret) => `Cookie: a=1; sid=${secret}`,
    (secret) => `{"access_token": "${secret}"}`,
    (secret) => `SEC: ${secret}`,
    (secret) => `new_password=${secret}`,
    (secret) => `refused bearer ${secret}.`,
  ];

  it('hides any token in any carrier among any words', () => {
    fc.assert(
      fc.property(token, fc.constantFrom(...carriers), fc.lorem(), (secret, carrier, words) => {
        const shown = redact(`${words} ${carrier(secret)} ${words}`);
        expect(shown).not.toContain(secret);
        expect(shown.startsWith(words)).toBe(true);
      }),
    );
  });

  it('finds nothing more the second time', () => {
    fc.assert(
      fc.property(token, fc.constantFrom(...carriers), (secret, carrier) => {
        const once = redact(carrier(secret));
        expect(redact(once)).toBe(once);
      }),
    );
  });
});
