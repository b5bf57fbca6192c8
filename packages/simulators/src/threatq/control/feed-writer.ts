import { EditError } from '../../server/edit-error.ts';
import { expiredId } from '../catalog/statuses.ts';
import { addAttribute, addSource, addTag, type Writer } from '../edits/edit-context.ts';
import { editContext } from '../edits/edit-record.ts';
import type { IndicatorRecord } from '../store/indicator-record.ts';
import type { ThreatqWorld } from '../world.ts';
import type { NewIndicator } from './new-indicator.ts';

const usualFeeds = ['Simulated Feed'];

/** Writes indicators as feeds of the appliance do. */
export class FeedWriter {
  readonly #world: ThreatqWorld;
  readonly #feeds = new Map<string, readonly number[]>();
  readonly #typeIds = new Map<string, number>();
  readonly #statusIds = new Map<string, number>();

  constructor(world: ThreatqWorld) {
    this.#world = world;
  }

  /** Who attributes come from when nothing is said. */
  get writer(): Writer {
    return { sourceId: this.#feedIds(usualFeeds)[0] ?? 0 };
  }

  /** Adds an indicator, or reports the one with this type and value again. Returns its id. Throws EditError. */
  report(indicator: NewIndicator): number {
    const { store } = this.#world;
    const typeId = this.#typeId(indicator.type);
    const statusId = this.statusId(indicator.status ?? 'Active');
    if (typeof indicator.value !== 'string' || indicator.value === '')
      throw new EditError('An indicator needs a value');
    const known = store.exact(typeId, indicator.value);
    if (known === undefined) return this.#add(indicator, typeId, statusId);
    editContext(this.#world, known, (each) => this.#reportAgain(each, indicator));
    return known.id;
  }

  /** Throws EditError for a name that does not exist. */
  statusId(name: string): number {
    return remembered(this.#statusIds, name, () => {
      const row = this.#world.catalog.statuses.byName(name);
      if (row === undefined) throw new EditError(`There is no status ${name}`);
      return row.id;
    });
  }

  #typeId(name: string): number {
    return remembered(this.#typeIds, name, () => {
      const row = this.#world.catalog.types.byName(name);
      if (row === undefined) throw new EditError(`There is no type ${name}`);
      return row.id;
    });
  }

  #add(indicator: NewIndicator, typeId: number, statusId: number): number {
    const { store, nowMs } = this.#world;
    const { value, score = 0, updatedAt = nowMs } = indicator;
    const { createdAt = updatedAt, touchedAt = updatedAt } = indicator;
    const record = store.add(
      {
        typeId,
        statusId,
        value,
        generatedScore: score,
        feeds: this.#feedIds(indicator.sources ?? usualFeeds),
        createdS: toSeconds(createdAt),
        touchedS: toSeconds(touchedAt),
      },
      (fresh) => {
        fresh.updatedS = toSeconds(updatedAt);
        if (statusId === expiredId) fresh.ownContext().expiredS = fresh.updatedS;
        this.#describe(fresh, indicator);
      },
    );
    return record.id;
  }

  #reportAgain(record: IndicatorRecord, indicator: NewIndicator): void {
    this.#describe(record, indicator);
    if (indicator.sources === undefined) return;
    for (const sourceId of this.#feedIds(indicator.sources)) {
      const { name } = this.#world.catalog.sources.byId(sourceId);
      addSource(record, { name }, { sourceId }, this.#world);
    }
  }

  #describe(record: IndicatorRecord, indicator: NewIndicator): void {
    const { attributes = [], tags = [], description } = indicator;
    const [sourceId = this.writer.sourceId] = this.#feedIds(indicator.sources ?? usualFeeds);
    for (const { name, value } of attributes)
      addAttribute(record, { name, value }, { sourceId }, this.#world);
    for (const tag of tags) addTag(record, tag, this.#world);
    if (description !== undefined) record.ownContext().description = description;
  }

  /** One array for all indicators of the same feeds. */
  #feedIds(names: readonly string[]): readonly number[] {
    return remembered(this.#feeds, names.join('\n'), () => {
      const { catalog, nowS } = this.#world;
      return names.map((name) => catalog.sources.named(name, 'connectors', nowS).id);
    });
  }
}

const toSeconds = (ms: number): number => Math.floor(ms / 1000);

function remembered<Value>(known: Map<string, Value>, name: string, make: () => Value): Value {
  const value = known.get(name) ?? make();
  known.set(name, value);
  return value;
}
