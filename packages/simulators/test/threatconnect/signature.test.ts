import { expect, it } from 'vitest';
import { createClock } from '../../src/index.ts';
import { signatureOf } from '../../src/threatconnect/auth/signature.ts';
import { failure, openInstance, send } from './instance.ts';

const accessId = '55554444333322221111';
const secretKey = 'Zyx987^wvuTSR%qpo&NML=kji+HGF/edcba~02468!';
const organization = 'Test Organization';

interface Vector {
  readonly target: string;
  readonly method: string;
  readonly timestamp: number;
  readonly signature: string;
  /** What an empty instance answers once the signature is right. */
  readonly status: number;
  readonly basePath?: string;
  readonly key?: string;
}

/** The dossier's vectors (§1.3) with a key, names and times of our own; signatures by `openssl dgst`. */
const vectors: readonly Vector[] = [
  {
    target: '/api/v2/indicators/hosts/example.net?Owner=Example%20Community',
    method: 'GET',
    timestamp: 1_600_000_001,
    signature: 'CHW9/+KXB/XPoNM9RSkMR1x6dZ67J0qLP4v7dDtX/NQ=',
    status: 403,
  },
  {
    target: '/api/v2/owners',
    method: 'GET',
    timestamp: 1_650_000_000,
    signature: 'PcshnG0hAJgE4qDX7xeYbxkq+KwlB+1eCayC4hpWgRs=',
    status: 200,
  },
  {
    target: '/v2/owners',
    method: 'GET',
    timestamp: 1_650_000_000,
    signature: 'ph6FvID93k+eca2GSYNlu4zyNejgsFwGKotR+3gsa6c=',
    status: 200,
    basePath: '',
  },
  {
    target:
      '/api/v2/indicators/urls/https%3A%2F%2Fexample.net%2Fc%20d%3Fy%3D2%26z%3D3%23top?owner=Test%20Organization&includeAdditional=true',
    method: 'GET',
    timestamp: 1_650_000_000,
    signature: 'lZh/B/4L30wKYOC3CR9FC331lRfKt+Aw/q/0t5Zj8Jk=',
    status: 404,
  },
  {
    target: '/api/v2/indicators/hosts/example.net/falsePositive?owner=Test%20Organization',
    method: 'POST',
    timestamp: 1_650_000_000,
    signature: 'mPgbLHTRJoDjYgYETicMWtUVOQiFSz5qGoJRJzeCLJk=',
    status: 404,
  },
  {
    target: '/tc/api/v2/indicators/addresses/203.0.113.9/owners',
    method: 'GET',
    timestamp: 1_650_000_000,
    signature: '1Qb0haSsAoRcQETzuUTaqoIhHhXN1F2e16ITJrdTi4c=',
    status: 404,
    basePath: '/tc/api',
  },
  {
    target:
      '/api/v3/indicators?tql=summary%3D%22203.0.113.9%22%20and%20typeName%20in%20%28%22Address%22%29&fields=tags&fields=threatAssess&resultStart=0',
    method: 'GET',
    timestamp: 1_690_000_000,
    signature: '/1eyZvpA32U9igfxXFZQ7Da3mfRByAL65xXlaFg7qUQ=',
    status: 200,
  },
  {
    target:
      '/api/v3/indicators?tql=summary%3D%22203.0.113.9%22+and+typeName+in+%28%22Address%22%29&fields=tags&fields=threatAssess&resultStart=0',
    method: 'GET',
    timestamp: 1_690_000_000,
    signature: 'ubm6RzQMuoxfm7K93oCLVaIbvW5QRMLRGxT2L2OwUrw=',
    status: 200,
  },
  {
    target: '/api/v3/indicators',
    method: 'POST',
    timestamp: 1_690_000_000,
    signature: 'q6HrD2BIXIGkD06sQzJEJwRCt9Iy+RIj/zXgtj7al84=',
    status: 400,
  },
  {
    target: '/api/v3/indicators/91?fields=falsePositives',
    method: 'PUT',
    timestamp: 1_690_000_000,
    signature: '12FZvj8bOL7ARNSAbUl5OBu/BRhlAOd/wgve5QAFZhU=',
    status: 404,
  },
  {
    target: '/api/v2/owners',
    method: 'GET',
    timestamp: 1_650_000_000,
    key: 'clé-très-sûre-鍵',
    signature: 'Chp8ZG0ZZAaweG4bUTjcSkHoK3ThF+0G4BdSEoerp5Q=',
    status: 200,
  },
];

const openFor = ({ timestamp, key, basePath = '/api' }: Vector) =>
  openInstance({
    clock: createClock(timestamp * 1000),
    secretKey: key ?? secretKey,
    accessId,
    basePath,
    organization,
  });

it.each(vectors)('takes the signature of $method $target', async (vector) => {
  const { target, method, timestamp, signature, status } = vector;
  const instance = await openFor(vector);
  const headers = { authorization: `TC ${accessId}:${signature}`, timestamp: String(timestamp) };
  expect((await send(instance, target, { method, headers })).status).toBe(status);
  const otherMethod = method === 'GET' ? 'DELETE' : 'GET';
  for (const [wire, verb] of [
    [`${target}${target.includes('?') ? '&' : '?'}x=1`, method],
    [target, otherMethod],
  ] as const)
    expect((await send(instance, wire, { method: verb, headers })).status).toBe(401);
});

it('signs any text, not only paths', () => {
  const signed = { target: 'test', method: 'GET', timestamp: '1600000000' };
  expect(signatureOf(signed, secretKey)).toBe('JsBvjV3hjLUvAYDWL/g6ATuggb8ba+KyulXqpRN5zgQ=');
});

const spellings = [
  "/api/v3/indicators?tql=summary%3D'198.51.100.7'",
  '/api/v3/indicators?tql=summary%3D%27198.51.100.7%27',
  '/api/v3/indicators?tql=rating%3E%3D"3"',
  '/api/v2/owners?a=%7e&b=~&&',
];

it.each(spellings)(
  'checks the characters on the wire, whatever a URL parser makes of them: %s',
  async (target) => {
    const instance = await openInstance();
    expect((await send(instance, target)).status).toBe(200);
  },
);

it('refuses a signature over another spelling of the same query', async () => {
  const instance = await openInstance();
  const { headers } = await signedAs(instance, "/api/v3/indicators?tql=summary%3D'x'");
  const answer = await send(instance, '/api/v3/indicators?tql=summary%3D%27x%27', { headers });
  expect(answer.status).toBe(401);
});

it('keeps the targets of calls at the same moment apart', async () => {
  const instance = await openInstance();
  instance.faults.add({ kind: 'latency', ms: 5, times: 0 });
  const paths = Array.from({ length: 20 }, (_, n) => `/api/v2/owners?n=${n}`);
  const answers = await Promise.all(paths.map((path) => send(instance, path)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

it('does not sign bodies', async () => {
  const { ask } = await openInstance();
  const answer = await ask('/v2/indicators/hosts', { json: { hostName: 'a.example.com' } });
  expect(answer.status).toBe(201);
  expect((await ask('/v2/indicators/hosts', { text: '{', method: 'POST' })).body).toEqual(
    failure('The request was not properly formed'),
  );
});

async function signedAs(instance: Awaited<ReturnType<typeof openInstance>>, target: string) {
  const timestamp = String(Math.floor(instance.clock.now() / 1000));
  const signature = signatureOf({ target, method: 'GET', timestamp }, instance.secretKey);
  const authorization = `TC ${instance.accessId}:${signature}`;
  return { headers: { authorization, timestamp } };
}
