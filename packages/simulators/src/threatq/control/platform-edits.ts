import { EditError } from '../../server/edit-error.ts';
import { addAttribute, addTag } from '../edits/edit-context.ts';
import { editContext, editOwn, setStatus } from '../edits/edit-record.ts';
import { expireDue } from '../edits/expire-due.ts';
import { collectionJson } from '../routes/collection-json.ts';
import type { IndicatorRecord } from '../store/indicator-record.ts';
import type { ThreatqWorld } from '../world.ts';
import { FeedWriter } from './feed-writer.ts';
import type { IndicatorChange, NewCollection, NewIndicator } from './new-indicator.ts';

/** Changes at the platform that go past the API, by feeds, analysts and its own jobs. */
export class PlatformEdits {
  readonly #world: ThreatqWorld;
  readonly #feeds: FeedWriter;

  constructor(world: ThreatqWorld) {
    this.#world = world;
    this.#feeds = new FeedWriter(world);
  }

  /** Returns the ids, each once. What is there already is reported again. Throws EditError for a type or status that does not exist. */
  addIndicators(indicators: Iterable<NewIndicator>): number[] {
    expireDue(this.#world);
    const ids = new Set<number>();
    for (const indicator of indicators) ids.add(this.#feeds.report(indicator));
    return [...ids];
  }

  /** Throws EditError for an id, status or value that cannot be. */
  update(id: number, change: IndicatorChange): void {
    const world = this.#world;
    const record = this.#record(id);
    const own = this.#ownChange(record, change);
    if (own !== undefined) editOwn(world, record, own);
    const { score, manualScore, attributes = [], tags = [] } = change;
    if (score !== undefined || manualScore !== undefined)
      this.#setScore(record, score, manualScore ?? null);
    if (tags.length > 0)
      editContext(
        world,
        record,
        (each) => tags.map((tag) => addTag(each, tag, world)),
        world.behaviour.tagTouches,
      );
    if (attributes.length > 0 || change.touch === true)
      editContext(world, record, (each) => {
        for (const { name, value } of attributes)
          addAttribute(each, { name, value, overwrite_existing: true }, this.#feeds.writer, world);
      });
  }

  /** Throws EditError for an id that does not exist. */
  remove(id: number): void {
    this.#world.store.remove(this.#record(id));
  }

  /** What an upgrade or a new index does: `touched_at` of everything moves, nothing else. */
  touchAll(): void {
    for (const record of this.#world.store.rows())
      editContext(this.#world, record, () => undefined);
  }

  addCollection({ name, filters, criteria = {}, unshared }: NewCollection): {
    readonly id: number;
    readonly hash: string;
  } {
    const { id, hash } = this.#world.collections.add({
      name,
      json: collectionJson(criteria, filters),
      sharedWith: unshared === true ? [] : undefined,
      createdS: this.#world.nowS,
    });
    return { id, hash };
  }

  /** Every access token stops working at once; refresh tokens go on. */
  revokeTokens(): void {
    this.#world.tokens.revokeAll();
  }

  #record(id: number): IndicatorRecord {
    expireDue(this.#world);
    const record = this.#world.store.get(id);
    if (record === undefined) throw new EditError(`There is no indicator ${id}`);
    return record;
  }

  #ownChange(
    record: IndicatorRecord,
    { value, status, description }: IndicatorChange,
  ): ((record: IndicatorRecord) => void) | undefined {
    if (value === undefined && status === undefined && description === undefined) return undefined;
    const { store, nowS } = this.#world;
    const statusId = status === undefined ? record.statusId : this.#feeds.statusId(status);
    const other = value === undefined ? undefined : store.exact(record.typeId, value);
    if (other !== undefined && other !== record)
      throw new EditError(`Indicator ${other.id} has this type and value already`);
    return (each) => {
      each.value = value ?? each.value;
      setStatus(each, statusId, nowS);
      if (description !== undefined) each.ownContext().description = description;
    };
  }

  #setScore(record: IndicatorRecord, score: number | undefined, manual: number | null): void {
    const { behaviour, nowS } = this.#world;
    editContext(
      this.#world,
      record,
      (each) => {
        each.generatedScore = score ?? each.generatedScore;
        each.manualScore = manual;
        each.ownContext().scoreUpdatedS = nowS;
      },
      behaviour.scoreTouches,
    );
  }
}
