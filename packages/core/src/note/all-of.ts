/** Like Promise.all, but nothing goes on behind the caller's back when one rejects. */
export async function allOf<T>(works: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}
