import { describe, expect, it } from 'vitest';
import { ThreatqOffer } from '../src/index.ts';
import { ACTIVE, hosts, platforms } from './open-platform.ts';

const open = platforms();

describe('what an instance offers', () => {
  it('is its data collections, each with its size', async () => {
    const { platform, options } = await open();
    platform.addIndicators([
      ...hosts(7),
      { type: 'FQDN', value: 'old.example', status: 'Expired' },
    ]);
    platform.addCollection({ name: 'Active', filters: ACTIVE });
    platform.addCollection({ name: 'All, of all', filters: {} });
    const offered = await new ThreatqOffer(options).collections();
    expect(offered.map(({ name }) => name)).toEqual(['Active', 'All, of all']);
    expect(await Promise.all(offered.map((each) => each.size()))).toEqual([7, 8]);
  });

  it('is its statuses, those of its own included', async () => {
    const { options } = await open();
    expect(await new ThreatqOffer(options).statuses()).toEqual(
      expect.arrayContaining(['Active', 'Expired', 'Indirect', 'Review', 'Whitelisted']),
    );
  });

  it('is told by whom it is refused', async () => {
    const { options } = await open({}, { grant: { clientId: 'no', clientSecret: 'wrong' } });
    await expect(new ThreatqOffer(options).statuses()).rejects.toMatchObject({ kind: 'auth' });
  });
});
