import type { z } from 'zod';
import type { Manifest } from '../manifest/manifest.schema.ts';
import { actionAnswer, dashboardAnswer, tooltipAnswer } from './console-answers.schema.ts';
import { CONTEXTS, RAW_QUERIES, SELECTIONS } from './contexts.ts';

/** Text that has power in a page, were it put there unescaped. */
const POWERFUL = /[<>"']/;

interface Called {
  readonly what: string;
  readonly rest: string | undefined;
  readonly answer: z.ZodType;
}

/**
 * Calls each action, tooltip and dashboard item of the manifest with everything that can be under a cursor, as QRadar
 * does, and says what came back that breaks its pages: another status than 200, no JSON of the right form, a value that
 * stands unescaped in HTML.
 */
export async function consoleCallProblems(
  url: string,
  manifest: Manifest,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { what, rest, answer } of calledBy(manifest)) {
    const method = manifest.rest_methods?.find(({ name }) => name === rest);
    for (const { query, value } of queriesFor(method?.argument_names ?? [])) {
      const response = await fetch(`${url}${method?.url}?${query}`, {
        headers,
        redirect: 'manual',
      });
      const problem = judge(response.status, await response.text(), answer, value);
      if (problem !== undefined) problems.push(`${what}, ${query.slice(0, 80)}: ${problem}`);
    }
  }
  return problems;
}

const calledBy = (manifest: Manifest): readonly Called[] => [
  ...(manifest.gui_actions ?? []).map(({ id, rest_method: rest }) => ({
    what: `action ${id}`,
    rest,
    answer: actionAnswer,
  })),
  ...(manifest.metadata_providers ?? []).map(({ metadata_type: type, rest_method: rest }) => ({
    what: `tooltip ${type}`,
    rest,
    answer: tooltipAnswer,
  })),
  ...(manifest.dashboard_items ?? []).map(({ text, rest_method: rest }) => ({
    what: `dashboard item ${text}`,
    rest,
    answer: dashboardAnswer,
  })),
];

function queriesFor(args: readonly (string | undefined)[]): { query: string; value: string }[] {
  return [
    ...RAW_QUERIES.map((query) => ({ query, value: '' })),
    ...args.flatMap((name = '') =>
      (name === 'appContext' ? SELECTIONS : CONTEXTS).map((value) => ({
        query: new URLSearchParams({ [name]: value }).toString(),
        value,
      })),
    ),
  ];
}

function judge(status: number, body: string, form: z.ZodType, value: string): string | undefined {
  if (status !== 200) return `status ${status}`;
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return `no JSON: ${body.slice(0, 80)}`;
  }
  const read = form.safeParse(answer);
  if (!read.success) return `${read.error.issues[0]?.message}: ${body.slice(0, 80)}`;
  const { html = '', HTML = html } = answer as Readonly<Record<string, string>>;
  return POWERFUL.test(value) && HTML.includes(value) ? 'the value stands in HTML' : undefined;
}
