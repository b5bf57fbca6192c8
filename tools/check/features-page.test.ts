import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const rows = read('docs/features.md')
  .split('\n')
  .filter((line) => /^\| +\w+ +\|.*`/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, number = '', , feature = '', file = '', title = '', page = '']) => ({
    number,
    feature,
    title,
    file: file.replaceAll('`', ''),
    page: /\]\((.*)\)/.exec(page)?.[1] ?? '',
  }));

describe('the page of features', () => {
  it('has rows, each number once', () => {
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
  });

  it.each(rows)('names a test and a page that exist: $number $feature', ({ file, title, page }) => {
    expect(title).not.toBe('');
    expect(read(file)).toContain(title);
    expect(read(`docs/${page}`)).not.toBe('');
  });
});
