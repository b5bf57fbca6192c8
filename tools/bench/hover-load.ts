// A process of its own that sends at its own pace, whatever comes back, until its input ends; then it prints a HoverLoad.
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { constants, setPriority } from 'node:os';
import { createHistogram } from 'node:perf_hooks';

/** The first argument, as JSON. */
export interface HoverLoadOptions {
  readonly url: string;
  readonly cookie: string;
  readonly values: readonly string[];
  readonly perSecond: number;
}

export interface HoverLoad {
  readonly sent: number;
  /** Answers without markup, and none at all. */
  readonly failed: number;
  /** From sending to the last byte. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** By how much this process sent later than it was to. */
  readonly lateP99Ms: number;
}

const CONNECTIONS = 64;

try {
  // It measures, so it should not itself have to wait.
  setPriority(constants.priority.PRIORITY_HIGH);
} catch {
  // Only root may.
}

const { url, cookie, values, perSecond } = JSON.parse(process.argv[2] ?? '') as HoverLoadOptions;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const took = createHistogram();
const late = createHistogram();
const everyMs = 1_000 / perSecond;
const started = performance.now();
let [sent, answered, failed] = [0, 0, 0];

function send(dueMs: number): void {
  const sentAt = performance.now();
  record(late, sentAt - dueMs);
  const path = `/hover/ip?context=${values[sent % values.length]}`;
  sent += 1;
  const settle = (isGood: boolean) => {
    answered += 1;
    if (!isGood) failed += 1;
    record(took, performance.now() - sentAt);
  };
  get(new URL(path, url), { agent, headers: { cookie } }, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    response.on('end', () => settle(response.statusCode === 200 && text.includes('"html"')));
  }).on('error', () => settle(false));
}

const record = (histogram: typeof took, ms: number) =>
  histogram.record(Math.max(1, Math.round(ms * 1_000)));

const timer = setInterval(() => {
  const due = Math.floor((performance.now() - started) / everyMs);
  while (sent < due) send(started + sent * everyMs);
}, 1);
await once(process.stdin.resume(), 'end');
clearInterval(timer);
while (answered < sent) await new Promise((resolve) => setTimeout(resolve, 1));
agent.destroy();
const inMs = (microseconds: number) => microseconds / 1_000;
const load: HoverLoad = {
  sent,
  failed,
  p50Ms: inMs(took.percentile(50)),
  p99Ms: inMs(took.percentile(99)),
  maxMs: inMs(took.max),
  lateP99Ms: inMs(late.percentile(99)),
};
process.stdout.write(`${JSON.stringify(load)}\n`);
