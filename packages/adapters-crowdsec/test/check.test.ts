import { describe, expect, it } from 'vitest';
import { checkCrowdsec, crowdsecConfig } from '../src/index.ts';
import { services } from './open-service.ts';

const open = services();
const NEVER = new AbortController().signal;

describe('a connection check', () => {
  it('accepts a good key, and spends nothing of its quota', async () => {
    const { service, options } = await open();
    expect(await checkCrowdsec(options, NEVER)).toEqual({
      warnings: ['the key travels unencrypted'],
    });
    expect(service.usage().map(({ used }) => used)).toEqual(service.usage().map(() => 0));
  });

  it.each([
    ['throttled', {}, { throttle: { ratePerSecond: 0.0001, burst: 0 } }, /too often/],
    ['spent', {}, { quota: { tokens: 0, period: 'month' } }, /quota is used up/],
  ] as const)('accepts a key that is %s, and says so', async (_what, behaviour, change, said) => {
    const { service, options } = await open(behaviour);
    service.changeKey(service.apiKey, change);
    const { warnings } = await checkCrowdsec(options, NEVER);
    expect(warnings.join()).toMatch(said);
  });

  it('accepts a key where the service takes the address for a wrong one', async () => {
    const { service, options } = await open();
    service.faults.add({ kind: 'status', status: 400 });
    expect((await checkCrowdsec(options, NEVER)).warnings).toHaveLength(1);
  });

  it('refuses a key that is not valid, and never shows it', async () => {
    const { options } = await open({}, { key: 'short-and-wrong' });
    const checked = checkCrowdsec(options, NEVER);
    await expect(checked).rejects.toMatchObject({ kind: 'auth' });
    await expect(checked).rejects.toThrow(/^CrowdSec refuses the API key/);
    await expect(checked).rejects.not.toThrow('short-and-wrong');
  });

  it('doubts a key that is shorter than keys are', async () => {
    const { options } = await open({ keys: { community: 'short' } });
    expect((await checkCrowdsec(options, NEVER)).warnings.join()).toContain('shorter');
  });

  it('tells apart a service that is not there', async () => {
    const { service, options } = await open();
    service.faults.add({ kind: 'reset', times: 0 });
    await expect(checkCrowdsec(options, NEVER)).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

describe('the settings', () => {
  const KEY = 'k'.repeat(40);

  it('are the public service unless told otherwise', () => {
    expect(crowdsecConfig.parse({ key: KEY }).url.href).toBe('https://cti.api.crowdsec.net/v2');
    const url = 'cti.example.com/v2/';
    expect(crowdsecConfig.parse({ key: KEY, url }).url.href).toBe('https://cti.example.com/v2');
  });

  it('trim the key, and keep it from being shown', () => {
    const { key } = crowdsecConfig.parse({ key: ` ${KEY}\n` });
    expect(key.reveal()).toBe(KEY);
    expect(JSON.stringify({ key })).not.toContain(KEY);
  });

  it.each(['', '  ', 'a b', 'a\nb', 'schlüssel'])('refuse %j as a key', (key) => {
    expect(crowdsecConfig.safeParse({ key }).success).toBe(false);
  });

  it.each(['http://cti.example.com', 'ftp://a', 'https://user:pass@a.example', 'https://', 'a b'])(
    'refuse %s as an address',
    (url) => {
      expect(crowdsecConfig.safeParse({ key: KEY, url }).success).toBe(false);
    },
  );
});
