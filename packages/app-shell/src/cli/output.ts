/** Where a command writes: results to `out`, everything meant for people watching to `err`. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard error as a stream, for progress bars. */
  readonly stream: NodeJS.WriteStream;
}

export const processOutput: Output = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  stream: process.stderr,
};

export function printJson({ out }: Output, value: unknown): void {
  out(JSON.stringify(value));
}
