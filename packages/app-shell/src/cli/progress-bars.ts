import type { SyncProgress } from '@intelbridge/core';
import { MultiBar, Presets, type SingleBar } from 'cli-progress';

export interface ProgressView {
  show(progress: SyncProgress): void;
  stop(): void;
}

const FORMAT = '{label} {bar} {value} of {total} ({duration_formatted})';
const NO_VIEW: ProgressView = { show: () => undefined, stop: () => undefined };

/** Bars on a terminal, one for each collection and one for the sets; nothing in a pipe. */
export function progressView(stream: NodeJS.WriteStream): ProgressView {
  if (!stream.isTTY) return NO_VIEW;
  const bars = new MultiBar(
    { format: FORMAT, stream, hideCursor: true, clearOnComplete: false, noTTYOutput: false },
    Presets.shades_classic,
  );
  const collections = new Map<string, SingleBar>();
  let pushing: SingleBar | undefined;
  let written = 0;
  return {
    show: (progress) => {
      if (progress.phase === 'push') {
        written += progress.written;
        pushing ??= bars.create(written, 0, { label: 'written to QRadar'.padEnd(30) });
        pushing.setTotal(Math.max(written, pushing.getTotal()));
        pushing.update(written);
        return;
      }
      const { collection, fetched, total = fetched } = progress;
      const label = `read ${collection}`.slice(0, 30).padEnd(30);
      const bar = collections.get(collection) ?? bars.create(total, 0, { label });
      collections.set(collection, bar);
      bar.setTotal(Math.max(total, fetched));
      bar.update(fetched);
    },
    stop: () => bars.stop(),
  };
}
