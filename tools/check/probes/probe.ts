/** A planted violation: the tool must name this rule for this file. */
export interface Probe {
  readonly tool: 'depcruise' | 'biome' | 'oxlint' | 'tsc' | 'knip';
  readonly rule: string;
  /** Path from the root; the file exists only in the copy that the probes run in. */
  readonly file: string;
  readonly text: string;
  /** Other files that the violation needs. */
  readonly also?: Readonly<Record<string, string>>;
}

/** What a tool said in the copy: which rule fired in which file. */
export interface Catch {
  readonly rule: string;
  readonly file: string;
}

export function probeName({ tool, rule, file }: Probe): string {
  return `${tool} ${rule} (${file})`;
}
