/** Pages of just so many rows, but for the last, from pages of other sizes; what was gathered before a failure comes before it. */
export async function* gatheredPages<Row>(
  pages: AsyncIterable<readonly Row[]>,
  size: number,
): AsyncGenerator<readonly Row[], void, undefined> {
  let gathered: Row[] = [];
  try {
    for await (const page of pages) {
      gathered.push(...page);
      for (; gathered.length >= size; gathered = gathered.slice(size)) {
        yield gathered.slice(0, size);
      }
    }
  } catch (error) {
    if (gathered.length > 0) yield gathered;
    throw error;
  }
  if (gathered.length > 0) yield gathered;
}
