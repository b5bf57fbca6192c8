/** What our REST methods tell the page script. */
interface IntelbridgeResult {
  readonly app_id?: string;
  readonly path?: string;
  readonly name?: string;
  readonly width?: number;
  readonly height?: number;
  readonly ids?: readonly number[];
}

interface IntelbridgeProblem {
  readonly detail?: string;
}

interface IntelbridgeFailure {
  readonly message: string;
}

interface IntelbridgeEnrichReport {
  readonly notes: readonly { readonly action: string }[];
  readonly errors: readonly IntelbridgeFailure[];
}

interface Window {
  intelbridge_open(result: IntelbridgeResult): void;
  intelbridge_enrich(result: IntelbridgeResult): void;
}
