import { NotSimulated } from '../../server/not-simulated.ts';
import { AqlError, AqlReader } from './aql-reader.ts';
import { isBeyond, isClause } from './aql-words.ts';

/** One selected column: itself or a function of it. */
export interface AqlColumn {
  readonly name: string;
  /** In lower case. */
  readonly call: string | undefined;
  /** Under which it is in a row of the results. */
  readonly key: string;
}

export interface AqlQuery {
  readonly columns: readonly AqlColumn[] | '*';
  readonly database: 'events' | 'flows';
  readonly offenseId: number;
  readonly limit: number | undefined;
  /** Both ends belong to it. */
  readonly span: { readonly fromMs: number; readonly toMs: number };
}

const DEFAULT_SPAN_MS = 60_000;

const units: Readonly<Record<string, number>> = {
  seconds: 1_000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
};

/**
 * Reads `SELECT columns FROM events|flows WHERE INOFFENSE(n) [LIMIT n] [LAST n HOURS | START ms [STOP ms]]`, the part of AQL
 * that is simulated (dossier §5). Without a time clause it is the last 60 seconds. Throws AqlError for what is none, NotSimulated for
 * what may be.
 */
export function parseAql(aql: string, nowMs: number): AqlQuery {
  const reader = new AqlReader(aql);
  reader.take('select');
  const columns = reader.skip('*') ? '*' : readColumns(reader);
  reader.take('from');
  const database = readDatabase(reader);
  if (!reader.skip('where')) reader.giveUp();
  if (!reader.skip('inoffense')) leaveClause(reader);
  reader.take('(');
  const offenseId = reader.takeNumber();
  reader.take(')');
  const limit = reader.skip('limit') ? reader.takeNumber() : undefined;
  const span = readSpan(reader, nowMs);
  if (!reader.isAtEnd) reader.fail();
  return { columns, database, offenseId, limit, span };
}

/** Something else there is good AQL, a query that ends in the middle is none. */
function leaveClause(reader: AqlReader): never {
  return reader.isAtEnd ? reader.fail() : reader.giveUp();
}

function readDatabase(reader: AqlReader): 'events' | 'flows' {
  if (reader.skip('events')) return 'events';
  if (!reader.skip('flows')) leaveClause(reader);
  return 'flows';
}

function readColumns(reader: AqlReader): AqlColumn[] {
  const columns = [readColumn(reader)];
  while (reader.skip(',')) columns.push(readColumn(reader));
  return columns;
}

function readColumn(reader: AqlReader): AqlColumn {
  if (reader.isAt('number') || reader.isAt('string') || reader.skip('(')) reader.giveUp();
  const { text, kind } = reader.takeOf('word', 'name');
  if (kind === 'word') checkName(text);
  const argument = reader.skip('(') ? readArgument(reader) : undefined;
  const name = argument ?? text;
  const call = argument === undefined ? undefined : text.toLowerCase();
  const usualKey = call === undefined ? name : `${call}_${name}`;
  const key = reader.skip('as') ? reader.takeOf('word', 'name', 'string').text : usualKey;
  return { name, call, key };
}

function checkName(word: string): void {
  if (isBeyond(word)) throw new NotSimulated(`AQL with ${word}`);
  if (isClause(word)) throw new AqlError(`unexpected ${word}`);
}

/** The name of one column; what else functions take is not simulated. */
function readArgument(reader: AqlReader): string {
  if (!reader.isAt('word') && !reader.isAt('name')) leaveClause(reader);
  const { text } = reader.takeOf('word', 'name');
  if (!reader.skip(')')) leaveClause(reader);
  return text;
}

function readSpan(reader: AqlReader, nowMs: number): AqlQuery['span'] {
  if (reader.skip('last')) {
    const count = reader.takeNumber();
    const unit = units[reader.takeOf('word').text.toLowerCase()];
    if (unit === undefined) reader.fail();
    return { fromMs: nowMs - count * unit, toMs: nowMs };
  }
  if (!reader.skip('start')) return { fromMs: nowMs - DEFAULT_SPAN_MS, toMs: nowMs };
  const fromMs = readInstant(reader);
  return { fromMs, toMs: reader.skip('stop') ? readInstant(reader) : nowMs };
}

/** Dates in quotes are in the console's own zone, which is not simulated. */
function readInstant(reader: AqlReader): number {
  if (reader.isAt('string')) reader.giveUp();
  return reader.takeNumber();
}
