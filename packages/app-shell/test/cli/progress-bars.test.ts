import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progressView } from '../../src/index.ts';

function terminal(isTTY: boolean) {
  const pipe = new PassThrough();
  const written: string[] = [];
  pipe.on('data', (chunk: Buffer) => written.push(chunk.toString('utf8')));
  const stream = Object.assign(pipe, { isTTY, columns: 100 }) as unknown as NodeJS.WriteStream;
  return { stream, written: () => written.join('') };
}

describe('progress', () => {
  const pulled = { phase: 'pull', collection: 'Active', fetched: 1_500, total: 3_000 } as const;
  const pushed = { phase: 'push', set: 'ThreatQ URL', written: 1_200 } as const;

  it('shows a bar for a collection and a count of what was written on a terminal', () => {
    const { stream, written } = terminal(true);
    const view = progressView(stream);
    view.show(pulled);
    view.show(pushed);
    view.show(pushed);
    view.stop();
    expect(written()).toContain('read Active                  ██████████░░░░░░░░░░ 1,500 of 3,000');
    expect(written()).toContain('written to QRadar            2,400 entries');
  });

  it('does without a total where the platform tells none, and when it tells too little', () => {
    const { stream, written } = terminal(true);
    const view = progressView(stream);
    view.show({ ...pulled, total: undefined });
    view.show({ ...pulled, collection: 'Old', total: 10 });
    view.stop();
    expect(written()).toContain('1,500 of 1,500');
    expect(written()).toMatch(/read Old .* 1,500 of 1,500/);
  });

  it('writes notes above the bars, also the last ones, and at once while there is no bar', () => {
    const { stream, written } = terminal(true);
    const view = progressView(stream);
    view.note('Warning: first');
    expect(written()).toBe('Warning: first\n');
    view.show(pulled);
    view.note('Warning: second');
    view.stop();
    expect(written().indexOf('Warning: second')).toBeLessThan(written().lastIndexOf('read Active'));
  });

  it('shows nothing in a pipe but the notes', () => {
    const { stream, written } = terminal(false);
    const view = progressView(stream);
    view.show(pulled);
    view.show(pushed);
    view.note('Warning: only this');
    view.stop();
    expect(written()).toBe('Warning: only this\n');
  });
});
