/** Pages of at least so many rows from smaller ones; what was gathered before a failure comes before it. */
export async function* gatheredPages<Row>(
  pages: AsyncIterable<readonly Row[]>,
  least: number,
): AsyncGenerator<readonly Row[], void, undefined> {
  let gathered: Row[] = [];
  try {
    for await (const page of pages) {
      gathered.push(...page);
      if (gathered.length < least) continue;
      yield gathered;
      gathered = [];
    }
  } catch (error) {
    if (gathered.length > 0) yield gathered;
    throw error;
  }
  if (gathered.length > 0) yield gathered;
}
