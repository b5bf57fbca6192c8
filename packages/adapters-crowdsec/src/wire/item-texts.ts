/** A character that structures JSON, or the beginning of a text. */
interface Mark {
  readonly char: string;
  readonly at: number;
  /** Of a text: its last character. */
  readonly end: number;
  /** How many objects and lists are open before it. */
  readonly depth: number;
}

const STRUCTURE = /["{}[\],]/g;

/** The elements of the list `items` of a JSON object, each as it is written; empty for any other text. The text is JSON already. */
export function itemTexts(json: string): readonly string[] {
  let from = startOfItems(json);
  if (from === undefined) return [];
  const texts: string[] = [];
  for (const { char, at, depth } of marks(json, from)) {
    if (depth > 0 || (char !== ',' && char !== ']')) continue;
    texts.push(json.slice(from, at).trim());
    if (char === ']') break;
    from = at + 1;
  }
  return texts.filter((text) => text !== '');
}

/** Behind the bracket of the list; the name counts in the outermost object only. */
function startOfItems(json: string): number | undefined {
  for (const { at, end, depth } of marks(json, 0)) {
    if (depth !== 1 || json.slice(at, end + 1) !== '"items"') continue;
    const opening = /^\s*:\s*\[/.exec(json.slice(end + 1))?.[0];
    if (opening !== undefined) return end + 1 + opening.length;
  }
  return undefined;
}

function* marks(json: string, from: number): Generator<Mark, void, undefined> {
  const search = new RegExp(STRUCTURE);
  search.lastIndex = from;
  let depth = 0;
  for (let found = search.exec(json); found !== null; found = search.exec(json)) {
    const [char] = found;
    const at = found.index;
    const end = char === '"' ? endOfText(json, at) : at;
    yield { char, at, end, depth };
    if (char === '{' || char === '[') depth += 1;
    if (char === '}' || char === ']') depth -= 1;
    search.lastIndex = end + 1;
  }
}

/** Of the text that begins with a quote. */
function endOfText(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    if (json.charAt(at) === '\\') at += 1;
    else if (json.charAt(at) === '"') return at;
  }
  return json.length;
}
