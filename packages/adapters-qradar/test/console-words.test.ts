import { describe, expect, it } from 'vitest';
import { answer, deviantConsoles } from './deviant-proxy.ts';

const open = deviantConsoles();
const IP = { name: 'ThreatQ IP Address', elementType: 'IP', timeToLiveMs: null } as const;
const WORDS = `\u001b[31mno:\n SEC: hush-hush-0000 ${'x'.repeat(2_000)}`;
const SHOWN = `[31mno: SEC: [secret] ${'x'.repeat(2_000)}`.slice(0, 300);

const aboutRow = (reply: object) =>
  'total_responses' in reply
    ? { successful_responses: 0, responses: [{ http_status: 422, message: WORDS }] }
    : {};
const aboutTask = () => ({ status: 'EXCEPTION', error_message: WORDS });

describe('words of a console', () => {
  it.each([
    ['about a row', 'QRadar refused it: ', aboutRow],
    ['about a task', 'QRadar ended a bulk update of a reference set with EXCEPTION: ', aboutTask],
  ])('%s stand in a reason without secrets, control characters or end', async (_, said, odd) => {
    const { sets } = await open(async (asked, ask) => {
      const reply = await ask(asked);
      if (!asked.target.includes('set_bulk_update_tasks')) return reply;
      const body = JSON.parse(reply.body) as object;
      return answer(200, { ...body, ...odd(body) });
    });
    const set = await sets.ensure(IP);
    const { refused } = await sets.write(set, { upsert: ['192.0.2.1'], remove: [] });
    expect(refused).toEqual([{ value: '192.0.2.1', reason: said + SHOWN }]);
  });

  it('about the type of a set stand in a message in the same way', async () => {
    const { sets, console } = await open(async (asked, ask) => {
      const { body, ...reply } = await ask(asked);
      return { ...reply, body: body.replace('"ALN"', JSON.stringify(WORDS)) };
    });
    console.addSet({ name: IP.name, entryType: 'ALN' });
    await expect(sets.ensure(IP)).rejects.toMatchObject({
      kind: 'config',
      message: expect.stringContaining(`the element type ${SHOWN}, not IP`) as unknown,
    });
  });
});
