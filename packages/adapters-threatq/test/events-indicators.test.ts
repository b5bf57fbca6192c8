import { describe, expect, it } from 'vitest';
import { answerWith, CONSUME_INDICATORS, offense, only, requests, save } from './open-events.ts';
import { type OpenPlatform, platforms } from './open-platform.ts';

const open = platforms();
const statuses = ({ platform }: OpenPlatform) =>
  [...platform.indicators()].map(({ value, status }) => [value, status]);
const linked = (opened: OpenPlatform) =>
  only(opened)
    .indicators.map(({ value }) => value)
    .sort();

describe('an indicator of an offense', () => {
  it('is made active, as in the notes of the vendor’s own app', async () => {
    const opened = await open();
    await save(opened, offense());
    expect(statuses(opened)).toEqual([['192.0.2.1', 'Active']]);
  });

  it('gets the status that the settings say', async () => {
    const opened = await open({}, { indicatorStatus: 'indirect' });
    await save(opened, offense());
    expect(statuses(opened)).toEqual([['192.0.2.1', 'Indirect']]);
  });

  it.each(['Whitelisted', 'Expired', 'Seen by SOC'])('that is %s stays so', async (status) => {
    const opened = await open({ customStatuses: ['Seen by SOC'] });
    const indicators = ['192.0.2.1', '192.0.2.2'].map((value) => ({ type: 'IP Address', value }));
    opened.platform.addIndicators([{ type: 'IP Address', value: '192.0.2.1', status }]);
    await save(opened, offense({ indicators }));
    expect(statuses(opened)).toEqual([
      ['192.0.2.1', status],
      ['192.0.2.2', 'Active'],
    ]);
  });

  it.each([
    ['URL', 'www.a.example/b', 'https://www.a.example:8443/b'],
    ['FQDN', 'a.example', 'A.Example'],
    ['IPv6 Address', '2001:db8::1', '2001:0DB8:0:0::0001'],
    ['SHA-256', 'ab'.repeat(32), 'AB'.repeat(32)],
  ])(
    'that is there as a %s in another spelling is linked, not made again',
    async (type, held, value) => {
      const opened = await open();
      opened.platform.addIndicators([{ type, value: held }]);
      await save(opened, offense({ indicators: [{ type, value }] }));
      expect(linked(opened)).toEqual([held]);
      expect(opened.platform.counts().indicators).toBe(1);
    },
  );

  it('that is named twice is linked once', async () => {
    const opened = await open();
    const values = ['http://a.example/b', 'https://a.example/b', 'http://a.example/b'];
    const indicators = values.map((value) => ({ type: 'URL', value }));
    await save(opened, offense({ indicators }));
    expect(linked(opened)).toEqual(['a.example/b']);
  });

  it('is told apart from one of the same value and another type', async () => {
    const opened = await open();
    const indicators = ['Username', 'String'].map((type) => ({ type, value: 'admin' }));
    await save(opened, offense({ indicators }));
    expect(linked(opened)).toEqual(['admin', 'admin']);
    expect(opened.platform.counts().byType).toMatchObject({ Username: 1, String: 1 });
  });

  it.each([
    ['by a look-up', 0],
    ['by ThreatQ itself, as the index lags behind', 600_000],
  ])('whose id the answer does not tell is found %s', async (_, indexLagMs) => {
    const opened = await open({ indexLagMs });
    answerWith(opened, CONSUME_INDICATORS, []);
    const indicators = [
      { type: 'URL', value: 'http://a.example/b' },
      { type: 'IP Address', value: '192.0.2.1' },
    ];
    await save(opened, offense({ indicators }));
    expect(linked(opened)).toEqual(['192.0.2.1', 'a.example/b']);
    expect(opened.platform.counts().indicators).toBe(2);
    expect(requests(opened, 'POST /api/indicators/query')).toBe(1);
  });

  it('keeps quotes, commas and accents, and is refused when it is longer than a text column', async () => {
    const opened = await open();
    const value = 'C:\\Müller\\“a”, b;c|d\\x.exe';
    const long = 'x'.repeat(65_501);
    const indicators = [value, long].map((each) => ({ type: 'File Path', value: each }));
    const [answer] = await save(opened, offense({ indicators }));
    expect(answer).toMatchObject({
      refused: [{ value: long, reason: 'is longer than 65500 bytes' }],
    });
    expect(linked(opened)).toEqual([value]);
  });
});
