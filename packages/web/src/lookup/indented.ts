const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/gs;
const STEP = '  ';
const OPENS = new Set(['{', '[']);
const CLOSES = new Set(['}', ']']);

/** JSON over lines. Only blanks between its tokens change: numbers, order and double keys stay as they were written. */
export function indented(json: string): string {
  let [shown, depth, last] = ['', 0, ''];
  for (const token of json.match(TOKENS) ?? []) {
    if (CLOSES.has(token)) depth = Math.max(0, depth - 1);
    if (isBroken(last, token)) shown += `\n${STEP.repeat(depth)}`;
    if (OPENS.has(token)) depth += 1;
    shown += token === ':' ? ': ' : token;
    last = token;
  }
  return shown;
}

/** Whether a line ends between two tokens; empty lists stay on theirs. */
const isBroken = (before: string, after: string): boolean =>
  CLOSES.has(after) ? !OPENS.has(before) : OPENS.has(before) || before === ',';
