// Loaded into the app before its own code: at SIGUSR2 it writes down what its main thread did since the last time.
import { renameSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { type LoopSpans, watchLoop } from './watch-loop.ts';

/** Since the last time. */
export interface WatchedApp extends LoopSpans {
  readonly seconds: number;
  /** Processor seconds of the main thread, and of all threads. */
  readonly mainCpu: number;
  readonly cpu: number;
}

/** The variable that names the file. */
export const WATCH_FILE = 'BENCH_WATCH_FILE';

const file = process.env[WATCH_FILE];

function begin(): () => WatchedApp {
  const started = performance.now();
  const all = process.cpuUsage();
  const main = process.threadCpuUsage();
  const endWatch = watchLoop();
  return () => ({
    seconds: (performance.now() - started) / 1_000,
    mainCpu: inSeconds(process.threadCpuUsage(main)),
    cpu: inSeconds(process.cpuUsage(all)),
    ...endWatch(),
  });
}

const inSeconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;

if (file !== undefined && isMainThread) {
  let end = begin();
  process.on('SIGUSR2', () => {
    // Renamed when it is whole, as somebody waits for it.
    writeFileSync(`${file}.new`, JSON.stringify(end()));
    renameSync(`${file}.new`, file);
    end = begin();
  });
}
