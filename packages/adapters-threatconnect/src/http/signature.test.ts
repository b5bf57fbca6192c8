import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encode, withQuery } from './encode.ts';
import { signature } from './signature.ts';

const SECRET = '^made up%secret&of=this+test/0123~!';
const AT = 1_767_355_200;
const QUERY = withQuery('/api/v3/indicators', [
  ['tql', 'summary in ("a")'],
  ['fields', 'tags'],
  ['owner', undefined],
]);
const URL_PATH = `/tc/api/v2/indicators/urls/${encode("http://x.example/!'()*?a=1%20")}`;
const OWNER = withQuery('/api/v2/indicators/hosts/example.com/falsePositive', [
  ['owner', 'München & Söhne'],
]);

interface Vector {
  readonly name: string;
  readonly secret: string;
  readonly pathAndQuery: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly timestamp: number;
  readonly signature: string;
}

/** Recorded vectors are not part of the project; they lie beside the checkout where there are some. */
const FILE = new URL(
  '../../../../../shared/samples/threatconnect/hmac_test_vectors.json',
  import.meta.url,
);
const recorded: readonly Vector[] = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as { readonly vectors: readonly Vector[] }).vectors
  : [];

/** Made for this test, and computed with `openssl dgst -sha256 -hmac`. */
const OWN: readonly Vector[] = [
  vector('a query', 'GET', QUERY, 'FBMcrcNsm68linyw8QsaFNnla3hOEaUQ34VBBMn2/EQ='),
  vector(
    'a prefix and a URL as a segment',
    'GET',
    URL_PATH,
    'fPx8jZPYw/aFK+HLDFW9Vb9B/klGkX59GmVJgJ0vF2A=',
  ),
  vector(
    'an owner that is not ASCII',
    'POST',
    OWNER,
    'lPyEKNanHqzNUSahQJundtUkjdpZbCu4a1AlSa4HhuQ=',
  ),
  vector(
    'an id beyond 2^53',
    'PUT',
    '/v3/indicators/9007199254740993?fields=falsePositives',
    '+3eamkVF0e28eeHYMZM5dPonn1h+K4FfwK0pjjjmK04=',
  ),
];

function vector(
  name: string,
  method: Vector['method'],
  pathAndQuery: string,
  expected: string,
): Vector {
  return { name, method, pathAndQuery, secret: SECRET, timestamp: AT, signature: expected };
}

describe('the signature of a request', () => {
  it.each([...OWN, ...recorded])('of $name is the platform’s', (vector) => {
    const { pathAndQuery: target, method, timestamp, secret } = vector;
    expect(signature({ target, method }, String(timestamp), secret)).toBe(vector.signature);
  });
});
