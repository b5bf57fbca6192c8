import {
  type Checkpoint,
  type Checkpoints,
  CONSOLE,
  type DueCursor,
  type DueWork,
  type HeldDeletion,
  IN_DOUBT,
  type Instant,
  type Ledger,
  type LedgerChange,
  type LedgerRow,
  type LedgerSet,
  type LedgerSetDefinition,
  NOW_DUE,
  REMOVAL_DUE,
  type RollCall,
  type RollOf,
  type SentKeys,
  type SettledLists,
} from '@intelbridge/core';
import { belongsTo, byRank, idOf, isAbsent, isAfter, order, wholeId } from './ledger-order.ts';
import { isFresh, isGone, ListNumbers } from './list-rows.ts';

const byKey = (rows: readonly LedgerRow[]) =>
  Object.values(Object.groupBy(rows, ({ key }) => key)) as LedgerRow[][];

/** Of rows unlisted in one step. */
const PAGE = 10;

/** The ledger in memory: the reference the real stores are held to. */
export class MemoryLedger implements Ledger, Checkpoints {
  readonly #rows = new Map<string, Map<string, LedgerRow>>();
  readonly #definitions = new Map<string, LedgerSetDefinition>();
  readonly #checkpoints = new Map<string, Checkpoint>();
  readonly #confirmed = new Map<string, number>();
  readonly #lists = new ListNumbers();
  readonly #held = new Map<string, HeldDeletion>();

  async rows(set: string, keys: readonly string[]): Promise<readonly LedgerRow[]> {
    const asked = new Set(keys);
    return this.#sorted(set).filter((row) => asked.has(row.key));
  }

  async due(set: string, now: Instant, limit: number, after?: DueCursor): Promise<DueWork> {
    const earliest = new Map<string, Instant>();
    for (const { key, dueAt } of this.#sorted(set)) {
      earliest.set(key, Math.min(dueAt, earliest.get(key) ?? dueAt));
    }
    const sorted = [...earliest]
      .filter(([, dueAt]) => dueAt <= now)
      .map(([after, dueAt]) => ({ after, dueAt }))
      .sort((a, b) => a.dueAt - b.dueAt || order(a.after, b.after));
    const rest = after ? sorted.filter((at) => isAfter(at, after)) : sorted;
    const page = rest.slice(0, limit);
    const keys = page.map(({ after }) => after);
    const groups = byKey(await this.rows(set, keys));
    const fresh = groups.filter((rows) => isFresh(rows, now)).flat();
    const gone = groups.filter((rows) => isGone(rows, now)).flat();
    return {
      fresh: this.#lists.toLists(fresh),
      gone: this.#lists.toLists(gone),
      rows: groups.filter((rows) => !isFresh(rows, now) && !isGone(rows, now)).flat(),
      next: rest.length > limit ? page.at(-1) : undefined,
    };
  }

  async markSent({ set, keys }: SentKeys, withdrawn: number): Promise<void> {
    for (const row of await this.rows(set, keys)) {
      this.#put({ ...row, pushedAt: IN_DOUBT, dueAt: NOW_DUE });
    }
    this.#confirmed.set(set, (this.#confirmed.get(set) ?? 0) - withdrawn);
  }

  async apply({ define = [], put = [], checkpoint, ...pushed }: LedgerChange): Promise<void> {
    for (const set of define) {
      if (!this.#definitions.has(set.name)) this.#definitions.set(set.name, set);
    }
    for (const row of put) {
      if (!this.#definitions.has(row.set)) throw new Error(`set ${row.set} was never defined`);
    }
    for (const row of put) this.#put(row);
    this.#applyPushed(pushed);
    if (checkpoint) this.#checkpoints.set(checkpoint.collection, checkpoint);
    this.#applyKept(pushed);
  }

  #applyKept({ retire, undefine = [], hold = [], release = [] }: LedgerChange): void {
    if (retire !== undefined) this.#checkpoints.delete(retire);
    for (const name of undefine) {
      if (this.#sorted(name).length === 0) this.#definitions.delete(name);
    }
    for (const { set, collection } of release) this.#held.delete(`${set}\u0000${collection}`);
    for (const each of hold) this.#held.set(`${each.set}\u0000${each.collection}`, each);
  }

  #applyPushed({
    settle = [],
    settleLists = [],
    drop = [],
    dropLists = [],
    confirmed = new Map(),
  }: LedgerChange): void {
    for (const settled of settle) {
      const row = this.#rows.get(settled.set)?.get(idOf(settled));
      if (row) this.#put({ ...row, pushedAt: settled.pushedAt, dueAt: settled.dueAt });
    }
    for (const each of settleLists) this.#settleLists(each);
    for (const id of drop) this.#rows.get(id.set)?.delete(idOf(id));
    for (const { refs } of dropLists) for (const ref of refs) this.#dropDelivered(ref);
    for (const [set, by] of confirmed) {
      this.#confirmed.set(set, (this.#confirmed.get(set) ?? 0) + by);
    }
  }

  #dropDelivered(ref: number): void {
    const row = this.#lists.row(ref);
    if (row) this.#rows.get(row.set)?.delete(idOf(row));
  }

  #settleLists({ rows, pushedAt, dueAt }: SettledLists): void {
    for (const [n, ref] of rows.refs.entries()) {
      const row = this.#lists.row(ref);
      const kept = row && this.#rows.get(row.set)?.get(idOf(row));
      if (kept) this.#put({ ...kept, pushedAt, dueAt: dueAt[n] ?? kept.dueAt });
    }
  }

  async sets(now: Instant): Promise<readonly LedgerSet[]> {
    return [...this.#definitions.values()]
      .map((set) => {
        const rows = this.#sorted(set.name);
        return {
          ...set,
          confirmed: this.#confirmed.get(set.name) ?? 0,
          due: rows.filter((row) => row.dueAt <= now).length,
          fed: rows.length > 0,
          cut: rows.filter((row) => row.cut).length,
        };
      })
      .sort((a, b) => order(a.name, b.name));
  }

  async callRoll(of: RollOf): Promise<RollCall> {
    const called = new Map(
      this.#all()
        .filter(belongsTo(of))
        .map((row) => [wholeId(row), row]),
    );
    return {
      mark: (rows) => {
        for (const row of rows) called.delete(wholeId(row));
      },
      absent: (limit) => this.#absent(of, [...called.keys()], limit),
      unlistAbsent: (except) => this.#unlistAbsent(of, [...called.keys()], except),
    };
  }

  async *#unlistAbsent(
    of: RollOf,
    ids: readonly string[],
    except: ReadonlySet<string>,
  ): AsyncGenerator<void> {
    for await (const rows of this.#absent(of, ids, PAGE)) {
      for (const row of rows) {
        if (!except.has(row.set)) this.#put({ ...row, listed: false, dueAt: REMOVAL_DUE });
      }
      yield;
    }
  }

  async *#absent(
    of: RollOf,
    ids: readonly string[],
    limit: number,
  ): AsyncGenerator<readonly LedgerRow[]> {
    for (let at = 0; at < ids.length; at += limit) {
      const page = new Set(ids.slice(at, at + limit));
      const rows = this.#all().filter((row) => page.has(wholeId(row)));
      const still = rows.filter(belongsTo(of)).filter(isAbsent(of));
      if (still.length > 0) yield still;
    }
  }

  async hasMoreThan(set: string, rows: number): Promise<boolean> {
    return this.#sorted(set).length > rows;
  }

  async kept(set: string, now: Instant): Promise<number> {
    return new Set(
      this.#asking(set, now)
        .filter(({ cut }) => !cut)
        .map(({ key }) => key),
    ).size;
  }

  async ranked(
    set: string,
    which: 'worst-kept' | 'best-cut',
    now: Instant,
    limit: number,
  ): Promise<readonly LedgerRow[]> {
    const rows = this.#asking(set, now)
      .filter(({ cut }) => cut === (which === 'best-cut'))
      .sort(byRank);
    return (which === 'best-cut' ? rows : rows.toReversed()).slice(0, limit);
  }

  async collections(): Promise<readonly string[]> {
    const names = [...this.#checkpoints.keys(), ...this.#all().map(({ collection }) => collection)];
    return [...new Set(names)].filter((name) => name !== CONSOLE).sort(order);
  }

  async held(): Promise<readonly HeldDeletion[]> {
    return [...this.#held.values()].sort(
      (a, b) => order(a.set, b.set) || order(a.collection, b.collection),
    );
  }

  #all(): LedgerRow[] {
    return [...this.#rows.keys()].flatMap((set) => this.#sorted(set));
  }

  #asking(set: string, now: Instant): LedgerRow[] {
    return this.#sorted(set).filter(({ listed, expiresAt }) => listed && expiresAt > now);
  }

  async checkpoint(collection: string): Promise<Checkpoint | undefined> {
    return this.#checkpoints.get(collection);
  }

  #sorted(set: string): LedgerRow[] {
    const rows = [...(this.#rows.get(set)?.entries() ?? [])];
    return rows.sort(([a], [b]) => order(a, b)).map(([, row]) => row);
  }

  #put(row: LedgerRow): void {
    const rows = this.#rows.get(row.set) ?? new Map<string, LedgerRow>();
    rows.set(idOf(row), row);
    this.#rows.set(row.set, rows);
  }
}
