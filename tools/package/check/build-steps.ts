/** What the framework runs, as root and without a network, while it builds the image. */
export const ORDERING = 'container/build/ordering.txt';

/** Its lines, which are commands of a shell. */
export const buildSteps = (files: ReadonlyMap<string, Uint8Array>): readonly string[] =>
  new TextDecoder()
    .decode(files.get(ORDERING))
    .split('\n')
    .filter((line) => line.trim() !== '');
