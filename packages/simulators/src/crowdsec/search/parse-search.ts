import { BadSearch, type SearchNode } from './search-node.ts';
import { toTerm } from './term.ts';
import { type Token, tokensOf } from './tokens.ts';

/**
 * Reads `field:value` joined by AND, OR, NOT and parentheses (dossier §2.4). AND binds tighter than OR; terms side by side
 * are joined by OR, Lucene's own habit. Throws BadSearch.
 */
export function parseSearch(query: string, unsearchable: 'no-hits' | '400'): SearchNode {
  const tokens = tokensOf(query);
  let at = 0;
  const isNext = (text: string): boolean => {
    const token = tokens[at];
    return token?.kind === 'word' && token.text === text;
  };
  const taken = (text: string): boolean => {
    if (!isNext(text)) return false;
    at += 1;
    return true;
  };

  function either(): SearchNode {
    let left = both();
    while (at < tokens.length && !isNext(')')) {
      taken('OR');
      left = { kind: 'or', left, right: both() };
    }
    return left;
  }

  function both(): SearchNode {
    let left = one();
    while (isNext('AND') || isNext('NOT')) {
      taken('AND');
      left = { kind: 'and', left, right: one() };
    }
    return left;
  }

  function one(): SearchNode {
    if (taken('NOT')) return { kind: 'not', node: one() };
    if (taken('(')) {
      const inner = either();
      if (!taken(')')) throw new BadSearch('A parenthesis is not closed');
      return inner;
    }
    const token: Token | undefined = tokens[at];
    if (token?.kind !== 'term') throw new BadSearch('A term is missing');
    at += 1;
    return toTerm(token.field, token.value, unsearchable);
  }

  const node = either();
  if (at < tokens.length) throw new BadSearch('A parenthesis is not opened');
  return node;
}
