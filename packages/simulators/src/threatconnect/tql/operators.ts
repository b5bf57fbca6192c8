import type { Operator } from './tql-node.ts';

/** Symbols and words, in lower case (dossier §3.5). */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['=', 'eq'],
  ['==', 'eq'],
  ['eq', 'eq'],
  ['equals', 'eq'],
  ['!=', 'ne'],
  ['ne', 'ne'],
  ['>', 'gt'],
  ['gt', 'gt'],
  ['<', 'lt'],
  ['lt', 'lt'],
  ['>=', 'ge'],
  ['geq', 'ge'],
  ['<=', 'le'],
  ['leq', 'le'],
  ['in', 'in'],
  ['like', 'like'],
  ['contains', 'contains'],
  ['startswith', 'starts-with'],
  ['endswith', 'ends-with'],
]);
