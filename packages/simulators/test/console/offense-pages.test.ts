import { describe, expect, it } from 'vitest';
import { logIn, openConsole, pages } from './open-console.ts';

const textOf = async (reply: Promise<Response>) => (await reply).text();

describe('pages of offenses', () => {
  it('show an offense with its source, description and last five notes', async () => {
    const console = await openConsole();
    const id = console.addOffense({
      description: 'First thing\n preceded by Second thing\n',
      offense_source: '203.0.113.7',
    });
    for (const at of [1, 2, 3, 4, 5, 6]) console.addNote(id, `note ${at}\nnext line`);
    const admin = await logIn(console, 'admin');
    expect(await textOf(admin.get(pages.offenses))).toContain(
      'First thing preceded by Second thing',
    );
    const summary = await textOf(admin.get(pages.summary(id)));
    expect(summary).toContain('>203.0.113.7</span>');
    expect([...summary.matchAll(/note (\d)\n/g)].map(([, at]) => at)).toEqual([
      '6',
      '5',
      '4',
      '3',
      '2',
    ]);
    expect((await admin.get(pages.summary(99))).status).toBe(404);
  });

  it('list open offenses, and those of the user alone', async () => {
    const console = await openConsole();
    console.addOffense({ description: 'Closed one', status: 'CLOSED' });
    console.addOffense({ description: 'Open one' });
    console.addOffense({ description: 'Mine', assigned_to: 'analyst' });
    const analyst = await logIn(console, 'analyst');
    const all = await textOf(analyst.get(pages.offenses));
    expect(all).not.toContain('Closed one');
    expect(all).toContain('Open one');
    const mine = await textOf(analyst.get('/console/do/sem/offenses?pageId=MyOffenseList'));
    expect(mine).toContain('Mine');
    expect(mine).not.toContain('Open one');
  });

  it('name the type of an offense as its API does, a custom one too', async () => {
    const customOffenseTypes = [{ id: 52, name: 'Sender (custom)' }];
    const console = await openConsole({ customOffenseTypes, hiddenOffenseTypes: [11] });
    const admin = await logIn(console, 'admin');
    for (const [type, name] of [
      [7, 'Host Name'],
      [11, 'Destination IPv6'],
      [52, 'Sender (custom)'],
      [99, 'Type 99'],
    ] as const) {
      const id = console.addOffense({ offense_type: type });
      expect(await textOf(admin.get(pages.summary(id)))).toContain(`<dd>${name}</dd>`);
    }
  });

  it('show an offense of which the console has next to nothing', async () => {
    const console = await openConsole();
    const nothing = { description: null, offense_source: null, categories: null, magnitude: null };
    const id = console.addOffense(nothing);
    const admin = await logIn(console, 'admin');
    for (const path of [pages.offenses, pages.summary(id), pages.dashboard])
      expect((await admin.get(path)).status).toBe(200);
  });
});
