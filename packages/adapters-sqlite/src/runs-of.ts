/** Neighbours that are alike, together. */
export function runsOf<T>(
  all: readonly T[],
  isAlike: (a: T, b: T) => boolean,
): readonly (readonly [T, ...T[]])[] {
  const runs: [T, ...T[]][] = [];
  let run: [T, ...T[]] | undefined;
  for (const each of all) {
    if (run !== undefined && isAlike(run[0], each)) run.push(each);
    else {
      run = [each];
      runs.push(run);
    }
  }
  return runs;
}
