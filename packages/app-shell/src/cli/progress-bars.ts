import type { SyncProgress } from '@intelbridge/core';
import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import { BAR_OPTIONS, toLabel } from './bar-options.ts';

export interface ProgressView {
  readonly show: (progress: SyncProgress) => void;
  /** A line above the bars. */
  readonly note: (line: string) => void;
  readonly stop: () => void;
}

/** Nobody knows beforehand how many entries will change. */
const PUSH_FORMAT = '{label} {value} entries ({duration_formatted})';

/** On a terminal a bar for each collection and a count of what was written; in a pipe only the notes. */
export function progressView(stream: NodeJS.WriteStream): ProgressView {
  if (stream.isTTY) return new Bars(stream);
  const note = (line: string) => void stream.write(`${line}\n`);
  return { show: () => undefined, note, stop: () => undefined };
}

class Bars implements ProgressView {
  readonly #stream: NodeJS.WriteStream;
  readonly #collections = new Map<string, SingleBar>();
  #bars: MultiBar | undefined;
  #pushing: SingleBar | undefined;
  #comparing: SingleBar | undefined;
  readonly #compared = new Map<string, number>();
  #written = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  readonly show = (progress: SyncProgress): void => {
    this.#bars ??= new MultiBar({ ...BAR_OPTIONS, stream: this.#stream }, Presets.shades_classic);
    if (progress.phase === 'push') this.#push(progress.written, this.#bars);
    else if (progress.phase === 'pull') this.#pull(progress, this.#bars);
    else this.#compare(progress, this.#bars);
  };

  readonly note = (line: string): void => {
    if (this.#bars) this.#bars.log(`${line}\n`);
    else this.#stream.write(`${line}\n`);
  };

  readonly stop = (): void => {
    // The last notes; stopping alone would drop them.
    this.#bars?.update();
    this.#bars?.stop();
    this.#bars = undefined;
  };

  #pull(progress: SyncProgress & { phase: 'pull' }, bars: MultiBar): void {
    const { collection, fetched, total = fetched } = progress;
    const label = toLabel(`read ${collection}`);
    const bar = this.#collections.get(collection) ?? bars.create(total, 0, { label });
    this.#collections.set(collection, bar);
    bar.setTotal(Math.max(total, fetched));
    bar.update(fetched);
  }

  #compare({ set, entries }: SyncProgress & { phase: 'compare' }, bars: MultiBar): void {
    const label = toLabel('compared with QRadar');
    this.#comparing ??= bars.create(0, 0, { label }, { format: PUSH_FORMAT });
    this.#compared.set(set, entries);
    const all = [...this.#compared.values()].reduce((sum, count) => sum + count, 0);
    this.#comparing.update(all);
  }

  #push(written: number, bars: MultiBar): void {
    this.#written += written;
    const label = toLabel('written to QRadar');
    this.#pushing ??= bars.create(0, 0, { label }, { format: PUSH_FORMAT });
    this.#pushing.update(this.#written);
  }
}
