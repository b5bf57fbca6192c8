import { isVendorError, type VendorErrorKind } from '../errors/vendor-error.ts';
import type { LedgerSet } from '../ports/ledger.port.ts';
import { pushSet } from './push-set.ts';
import { reportFailure } from './report-failure.ts';
import type { SyncContext } from './sync-context.ts';

/** Rows due before the console is fed while a pull still runs. */
const DUE_TO_START = 10_000;
/** Sets fed at once: two kept connections are the measured knee. */
const SETS_AT_ONCE = 2;

/** A second pass sends what a pull changed while the first was under way; a refused removal waits for the next run. */
const PASSES = 2;

/** Failures of the connection, not of one set: the other sets would meet the same. */
const OF_THE_CONSOLE: ReadonlySet<VendorErrorKind> = new Set<VendorErrorKind>([
  'auth',
  'forbidden',
  'rate-limited',
  'unavailable',
]);

/** Feeds the console: beside the pull once enough is due, and to the end afterwards. */
export class Pusher {
  readonly #context: SyncContext;
  readonly #failed = new Set<string>();
  #running: Promise<void> | undefined;
  #due = 0;
  #stopped = false;
  /** A bug, not an outage. */
  #crash: Error | undefined;

  constructor(context: SyncContext) {
    this.#context = context;
  }

  /** Told after each save of the pull; never throws and never waits. */
  saved(due: number): void {
    this.#due += due;
    if (this.#due < DUE_TO_START || this.#running || this.#stopped) return;
    this.#due = 0;
    this.#running = this.#pass()
      .catch((error: unknown) => {
        this.#stopped = true;
        this.#crash ??= error instanceof Error ? error : new Error(String(error));
      })
      .then(() => {
        this.#running = undefined;
      });
  }

  /** Pushes all that is due. Vendor failures are in the tally; anything else is thrown. */
  async finish(): Promise<void> {
    await this.#running;
    if (this.#crash !== undefined) throw this.#crash;
    for (let pass = 0; pass < PASSES && !this.#stopped; pass += 1) {
      if ((await this.#dueSets()).length === 0) return;
      await this.#pass();
    }
  }

  async #dueSets(): Promise<readonly LedgerSet[]> {
    const { ledger, clock } = this.#context.ports;
    const sets = await ledger.sets(clock.now());
    return sets.filter(({ due, name }) => due && !this.#failed.has(name));
  }

  async #pass(): Promise<void> {
    const queue = [...(await this.#dueSets())];
    const lane = async (): Promise<void> => {
      for (let set = queue.shift(); set && !this.#stopped; set = queue.shift())
        await this.#push(set);
    };
    await Promise.all(Array.from({ length: SETS_AT_ONCE }, lane));
  }

  async #push(set: LedgerSet): Promise<void> {
    try {
      await pushSet(set, this.#context);
    } catch (error) {
      this.#failed.add(set.name);
      this.#stopped ||= !isVendorError(error) || OF_THE_CONSOLE.has(error.kind);
      reportFailure(error, this.#context);
    }
  }
}
