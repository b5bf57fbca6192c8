import type { LookUpAnswer } from '@intelbridge/core';
import type { FastifyRequest } from 'fastify';
import type { Server, ServerOptions } from '../server-types.ts';
import { type ConsoleQuery, valueIn } from './context.ts';
import { deskToShow } from './desk-to-show.ts';
import { hoverHtml, wordsOf } from './hover-html.ts';

/** One row of QRadar's tooltip: markup, or plain text. */
interface HoverItem {
  readonly key: string;
  readonly label: string;
  readonly html?: string;
  readonly value?: string;
}

const LABEL = 'Threat intelligence';
/** People feel what takes longer than 150 ms; the rest is for the way. */
const BUDGET_MS = 120;
const NOTHING = 'There is nothing to look up.';
const LOOKING_UP = 'Looking up… Point at it again in a moment.';

const KINDS = { ip: 'intelbridgeIp', url: 'intelbridgeUrl', host: 'intelbridgeHost' } as const;

/** QRadar's metadata providers. They answer in time, in any case, with something to show. */
export function addHover(server: Server, options: ServerOptions): void {
  for (const [kind, key] of Object.entries(KINDS)) {
    server.get(
      `/hover/${kind}`,
      { schema: { hide: true } },
      async (request): Promise<HoverItem> => {
        const over = new AbortController();
        const tooLate = () => ({ value: LOOKING_UP });
        const late = options.clock.sleep(BUDGET_MS, over.signal).then(tooLate, tooLate);
        // What comes too late is there for whoever points at it again.
        const shown = await Promise.race([answer(request, options), late]);
        over.abort();
        return { key, label: LABEL, ...shown };
      },
    );
  }
}

type Shown = Pick<HoverItem, 'html' | 'value'>;

/** Never rejects: a tooltip that fails tells nobody anything. */
async function answer(request: FastifyRequest, options: ServerOptions): Promise<Shown> {
  try {
    const desk = await deskToShow(request, options);
    if (typeof desk === 'string') return { value: desk };
    const value = valueIn(request.query as ConsoleQuery);
    if (value === '') return { value: NOTHING };
    const [found] = await desk.lookUps.lookUp([value], {
      waitMs: BUDGET_MS,
      spending: desk.hoverSpending,
    });
    return found === undefined ? { value: NOTHING } : itemOf(found);
  } catch (error) {
    options.host.log('warn', `hover: ${error instanceof Error ? error.message : String(error)}`);
    return { value: 'The look-up failed.' };
  }
}

function itemOf(answer: LookUpAnswer): Shown {
  const { results } = answer;
  const told = results.filter(({ outcome }) => outcome !== 'skipped');
  if (told.some(({ outcome }) => outcome === 'found'))
    return { html: hoverHtml(answer).toString() };
  const [first] = results;
  if (told.length === 0)
    return { value: first?.reason === undefined ? NOTHING : `${wordsOf(first)}.` };
  if (told.every(({ outcome }) => outcome === 'pending')) return { value: LOOKING_UP };
  return { html: hoverHtml(answer).toString() };
}
