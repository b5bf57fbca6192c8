import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import { BAR_OPTIONS, toLabel } from './bar-options.ts';

export interface CountView {
  readonly show: (label: string, count: number) => void;
  /** A line above the counts. */
  readonly note: (line: string) => void;
  readonly stop: () => void;
}

const FORMAT = '{label} {value} ({duration_formatted})';

/** On a terminal a running count per label, for work whose end nobody knows; in a pipe only the notes. */
export function countView(stream: NodeJS.WriteStream): CountView {
  const counts = new Map<string, SingleBar>();
  let bars: MultiBar | undefined;
  return {
    show: (label, count) => {
      if (!stream.isTTY) return;
      bars ??= new MultiBar({ ...BAR_OPTIONS, stream }, Presets.shades_classic);
      const bar =
        counts.get(label) ?? bars.create(0, 0, { label: toLabel(label) }, { format: FORMAT });
      counts.set(label, bar);
      bar.update(count);
    },
    note: (line) => {
      if (bars) bars.log(`${line}\n`);
      else stream.write(`${line}\n`);
    },
    stop: () => {
      bars?.update();
      bars?.stop();
      bars = undefined;
    },
  };
}
