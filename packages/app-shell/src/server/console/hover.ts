import type { LookUpAnswer } from '@intelbridge/core';
import type { Server, ServerOptions } from '../server-types.ts';
import { type ConsoleQuery, valueIn } from './context.ts';
import { hoverHtml } from './hover-html.ts';

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
const LOOKING_UP = 'Looking up… Point at it again in a moment.';

const KINDS = { ip: 'intelbridgeIp', url: 'intelbridgeUrl', host: 'intelbridgeHost' } as const;

/** QRadar's metadata providers. They answer in time, in any case, with something to show. */
export function addHover(server: Server, options: ServerOptions): void {
  for (const [kind, key] of Object.entries(KINDS)) {
    server.get(
      `/hover/${kind}`,
      { schema: { hide: true } },
      async (request): Promise<HoverItem> => {
        const item = { key, label: LABEL };
        if (request.visitor === undefined) return { ...item, value: 'Log in to QRadar to see it.' };
        return { ...item, ...(await shown(valueIn(request.query as ConsoleQuery), options)) };
      },
    );
  }
}

async function shown(
  value: string,
  { host, clock }: ServerOptions,
): Promise<Pick<HoverItem, 'html' | 'value'>> {
  const { desk } = host;
  if (desk === undefined) return { value: 'Intelbridge is not configured yet.' };
  if (value === '') return { value: 'There is nothing to look up.' };
  const over = new AbortController();
  try {
    const asked = desk.lookUps.lookUp([value], { waitMs: BUDGET_MS });
    const late = clock.sleep(BUDGET_MS, over.signal).then(() => undefined);
    const answers = await Promise.race([asked, late]);
    // Whoever points at it again sees what came of it.
    asked.catch((error: unknown) => host.log('debug', `hover: ${String(error)}`));
    late.catch(() => undefined);
    return answers?.[0] === undefined ? { value: LOOKING_UP } : itemOf(answers[0]);
  } catch (error) {
    host.log('warn', `hover: ${error instanceof Error ? error.message : String(error)}`);
    return { value: 'The look-up failed.' };
  } finally {
    over.abort();
  }
}

function itemOf(answer: LookUpAnswer): Pick<HoverItem, 'html' | 'value'> {
  const { results } = answer;
  const told = results.filter(({ outcome }) => outcome !== 'skipped');
  if (told.some(({ outcome }) => outcome === 'found'))
    return { html: hoverHtml(answer).toString() };
  if (told.length === 0) return { value: 'There is nothing to look up.' };
  if (told.every(({ outcome }) => outcome === 'pending')) return { value: LOOKING_UP };
  return { html: hoverHtml(answer).toString() };
}
