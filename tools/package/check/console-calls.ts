import type { Manifest } from '../manifest/manifest.schema.ts';
import {
  type AnswerForm,
  actionAnswer,
  dashboardAnswer,
  tooltipAnswer,
} from './console-answers.schema.ts';
import { CONTEXTS, RAW_QUERIES, SELECTIONS } from './contexts.ts';
import type { Subject } from './rule.ts';
import { actionProblem } from './run-action.ts';
import { pageScriptText } from './static-files.ts';

/** Text that has power in a page, were it put there unescaped. */
const POWERFUL = /[<>"']/;

interface Called {
  readonly what: string;
  readonly rest: string | undefined;
  readonly answer: AnswerForm;
  /** Of an action. */
  readonly javascript?: string | undefined;
}

interface Judged {
  readonly status: number;
  readonly body: string;
  /** What was under the cursor. */
  readonly value: string;
}

/**
 * Calls each action, tooltip and dashboard item of the manifest with everything that can be under a cursor, as QRadar
 * does, and says what came back that breaks its pages: another status than 200, no JSON of the right form, a value that
 * stands unescaped in HTML, an answer that the page script cannot handle.
 */
export async function consoleCallProblems(
  url: string,
  subject: Subject,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const problems: string[] = [];
  const script = pageScriptText(subject);
  for (const called of calledBy(subject.manifest)) {
    const { what, rest } = called;
    const method = subject.manifest.rest_methods?.find(({ name }) => name === rest);
    for (const { query, value } of queriesFor(method?.argument_names ?? [])) {
      const response = await fetch(`${url}${method?.url}?${query}`, {
        headers,
        redirect: 'manual',
      });
      const answered = { status: response.status, body: await response.text(), value };
      const problem = judge(answered, called, script);
      if (problem !== undefined) problems.push(`${what}, ${query.slice(0, 80)}: ${problem}`);
    }
  }
  return problems;
}

/** Several tooltips share a REST method; calling it once for each would show nothing new. */
const calledBy = (manifest: Manifest): readonly Called[] => [
  ...new Map(
    callsOf(manifest)
      .toReversed()
      .map((called) => [called.rest, called]),
  ).values(),
];

const callsOf = (manifest: Manifest): readonly Called[] => [
  ...(manifest.gui_actions ?? []).map(({ id, rest_method: rest, javascript }) => ({
    what: `action ${id}`,
    rest,
    javascript,
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

function judge(
  { status, body, value }: Judged,
  { answer: form, javascript }: Called,
  script: string,
): string | undefined {
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
  if (POWERFUL.test(value) && HTML.includes(value)) return 'the value stands in HTML';
  return javascript === undefined ? undefined : actionProblem(script, javascript, answer);
}
