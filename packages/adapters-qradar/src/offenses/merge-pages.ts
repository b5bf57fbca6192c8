/** Sorted streams of pages as one sorted stream; holds one page of each. */
export async function* mergedPages<Row>(
  streams: readonly AsyncGenerator<readonly Row[], void, undefined>[],
  compare: (a: Row, b: Row) => number,
): AsyncGenerator<readonly Row[], void, undefined> {
  const [only] = streams;
  if (only !== undefined && streams.length === 1) {
    yield* only;
    return;
  }
  let heads = streams.map((stream) => ({ stream, rows: [] as readonly Row[] }));
  for (;;) {
    heads = await filled(heads);
    const ends = heads.flatMap(({ rows }) => rows.slice(-1)).sort(compare);
    const [end] = ends;
    if (end === undefined) return;
    yield heads.flatMap(({ rows }) => rows.filter((row) => compare(row, end) <= 0)).sort(compare);
    heads = heads.map(({ stream, rows }) => ({
      stream,
      rows: rows.filter((row) => compare(row, end) > 0),
    }));
  }
}

interface Head<Row> {
  readonly stream: AsyncGenerator<readonly Row[], void, undefined>;
  readonly rows: readonly Row[];
}

/** Those that are not at their end, each with the rows it has next. */
async function filled<Row>(heads: readonly Head<Row>[]): Promise<Head<Row>[]> {
  const left: Head<Row>[] = [];
  for (const { stream, rows } of heads) {
    const next = rows.length > 0 ? rows : (await stream.next()).value;
    if (next) left.push({ stream, rows: next });
  }
  return left;
}
