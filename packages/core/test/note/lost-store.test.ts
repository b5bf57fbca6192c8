import { describe, expect, it } from 'vitest';
import { FOUND, KNOWN, NOT_FOUND, World } from './enrich-world.ts';

const AUTHOR = 'API_user: admin';

const known = (): World => {
  const world = new World();
  world.add({ id: 7 });
  world.threatq.add(KNOWN);
  return world;
};
const unknown = (): World => {
  const world = new World();
  world.add({ id: 7 });
  return world;
};

const escaped = (note: string) => note.replaceAll("'", '&#39;').replaceAll(' - ', '&nbsp;- ');
const paragraphs = (note: string) => `<p>${note.split('\n').join('</p>\r\n<p>')}</p>`;
const oneLine = (note: string) => note.replaceAll('\n', ' ');
const wrapped = (note: string) => note.replace(/.{20}/g, '$&\n   ');

describe('notes of ours that the store knows nothing of', () => {
  it.each([
    ['as written', (note: string) => note],
    ['escaped', escaped],
    ['in paragraphs', paragraphs],
    ['on one line', oneLine],
    ['wrapped anew', wrapped],
  ])('are recognised %s', async (_, kept) => {
    const world = known();
    world.notes.addForeign(7, kept(FOUND), AUTHOR);
    expect((await world.enrich(7)).notes).toEqual([
      { offenseId: 7, action: 'unchanged', text: FOUND },
    ]);
    expect(await world.notesOn(7)).toHaveLength(1);
  });

  it('are compared by the latest', async () => {
    const world = known();
    world.notes.addForeign(7, FOUND, AUTHOR);
    world.notes.addForeign(7, FOUND.replace('Active', 'Expired'), AUTHOR);
    world.notes.addForeign(7, 'Looks harmless to me.', 'alice');
    expect(await world.enrich(7)).toMatchObject({ notes: [{ action: 'written' }] });
  });

  it.each([
    ['another status', FOUND.replace('Active', 'Whitelisted')],
    ['more lines', `${FOUND}\nTotal number of Adversaries - 1`],
    ['fewer lines', FOUND.split('\n').slice(0, -1).join('\n')],
    ['another provider', FOUND.replaceAll('ThreatQ', 'ThreatConnect')],
    [
      'a failure',
      `${FOUND.split('\n').slice(0, 2).join('\n')}\nThreatQ gave no usable answer - down`,
    ],
    ['nothing found', NOT_FOUND],
  ])('say something else with %s', async (_, note) => {
    const world = known();
    world.notes.addForeign(7, note, AUTHOR);
    expect(await world.enrich(7)).toMatchObject({ notes: [{ action: 'written', text: FOUND }] });
  });

  it('said the same if only remarks differ', async () => {
    const world = known();
    world.notes.addForeign(7, `${FOUND}\nThreatQ did not allow the look-up for a - b`, AUTHOR);
    expect(await world.enrich(7)).toMatchObject({ notes: [{ action: 'unchanged' }] });
  });

  it('are not asked for again once recognised', async () => {
    const world = known();
    world.notes.addForeign(7, FOUND, AUTHOR);
    await world.enrich(7);
    world.notes.notes = () => Promise.reject(new Error('not to be read'));
    expect(await world.enrich(7)).toMatchObject({ ok: true, notes: [{ action: 'unchanged' }] });
  });

  it('say only once that nothing is known, however long ago', async () => {
    const world = unknown();
    world.notes.addForeign(7, paragraphs(NOT_FOUND), AUTHOR);
    world.notes.addForeign(7, FOUND, AUTHOR);
    expect(await world.enrich(7)).toMatchObject({ notes: [{ action: 'unchanged' }] });
    expect(await world.notesOn(7)).toHaveLength(2);
  });

  it('are not asked again whether they said that nothing is known', async () => {
    const world = known();
    world.notes.addForeign(7, NOT_FOUND, AUTHOR);
    await world.enrich(7);
    world.threatq.add({ ...KNOWN, status: 'Expired' });
    await world.enrich(7);
    world.threatq.forget(KNOWN);
    world.notes.notes = () => Promise.reject(new Error('not to be read'));
    expect(await world.enrich(7)).toMatchObject({ ok: true, notes: [{ action: 'unchanged' }] });
  });

  it('need not be there any more for what the store knows', async () => {
    const world = unknown();
    await world.enrich(7);
    world.notes.removeOffense(7);
    world.notes.addOffense(7);
    world.threatq.add(KNOWN);
    await world.enrich(7);
    world.threatq.forget(KNOWN);
    expect(await world.enrich(7)).toMatchObject({ notes: [{ action: 'unchanged' }] });
    expect(await world.notesOn(7)).toEqual([FOUND]);
  });

  it('have not said that nothing is known if that was of another address', async () => {
    const world = unknown();
    const remark = 'No context information found on ThreatQ for 192.0.2.11';
    world.notes.addForeign(7, `${FOUND}\n${remark}`, AUTHOR);
    expect(await world.enrich(7)).toMatchObject({
      notes: [{ action: 'written', text: NOT_FOUND }],
    });
  });

  it('are recognised after a crash between note and store', async () => {
    const world = known();
    const saveNoted = world.ledger.saveNoted.bind(world.ledger);
    world.ledger.saveNoted = () => Promise.reject(new Error('killed'));
    await expect(world.enrich(7)).rejects.toThrow('killed');
    world.ledger.saveNoted = saveNoted;
    expect(await world.enrich(7)).toMatchObject({ notes: [{ action: 'unchanged' }] });
    expect(await world.notesOn(7)).toEqual([FOUND]);
  });

  it('are recognised after the answer to a note got lost', async () => {
    const world = known();
    world.notes.loseNextAnswer = true;
    expect(await world.enrich(7)).toMatchObject({ notes: [], errors: [{ offenseId: 7 }] });
    expect(await world.enrich(7)).toMatchObject({ notes: [{ action: 'unchanged' }] });
    expect(await world.notesOn(7)).toEqual([FOUND]);
  });

  it('are compared by the latest that had an answer', async () => {
    const world = known();
    world.notes.addForeign(7, FOUND, AUTHOR);
    const [head] = FOUND.split('\nThreatQ URL');
    world.notes.addForeign(7, `${head}\nThreatQ gave no usable answer - no reply`, AUTHOR);
    expect(await world.enrich(7)).toMatchObject({ notes: [{ action: 'unchanged' }] });
  });

  it('are not found in what a platform says', async () => {
    const world = unknown();
    world.threatq.add({
      ...KNOWN,
      link: 'https://threatq.example/*****ContextinformationfromThreatQ*****',
      sources: ['** ***Context information from ThreatQ** ***'],
    });
    await world.enrich(7);
    world.ledger = new World().ledger;
    expect(await world.enrich(7)).toMatchObject({ notes: [{ action: 'unchanged' }] });
  });

  it('are recognised where they had to be cut', async () => {
    const world = unknown();
    for (let at = 0; at < 20; at += 1) {
      world.threatq.add({ ...KNOWN, link: `https://threatq.example/indicators/${at}/details` });
    }
    const { notes } = await world.enrich(7);
    expect(notes[0]?.text).toMatch(/\nCut here, the rest is on ThreatQ$/);
    expect(await world.enrich(7)).toMatchObject({ notes: [{ action: 'unchanged' }] });
    world.ledger = new World().ledger;
    expect(await world.enrich(7)).toMatchObject({ notes: [{ action: 'unchanged' }] });
  });
});
