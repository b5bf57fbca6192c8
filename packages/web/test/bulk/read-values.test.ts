import { expect, it } from 'vitest';
import { LONGEST_VALUE, readValues } from '../../src/bulk/read-values.ts';

it.each([
  ['one a line', '192.0.2.1\r\n b.example \n\n', ['192.0.2.1', 'b.example']],
  ['commas, semicolons and blanks', '192.0.2.1,b.example; c.example d.example,,', 4],
  ['defanged', '1.2.3[.]4 hxxps://a[.]example/x b[dot]example c(at)d[.]example', 4],
  ['defanged with blanks', '1.2.3[ . ]4 b( dot )example', ['1.2.3[.]4', 'b(dot)example']],
  ['quoted, as in CSV', '"192.0.2.1","b.example"', ['"192.0.2.1"', '"b.example"']],
  ['a comma within a URL', 'https://a.example/x,y;z=1?q=a,b', 1],
  ['URLs in a row', 'https://a.example/x,hxxp[:]//b.example/,http://c.example', 3],
  ['other values behind a URL', 'http://a.example/x,192.0.2.1,198.51.100.0/24,CVE-2024-1', 4],
  ['a hash behind a URL', `http://a.example/,${'a1'.repeat(16)}`, 2],
  ['nothing', ' ,; \n', []],
])('reads %s', (_, text, expected) => {
  const { values, tooLong } = readValues(text);
  expect(typeof expected === 'number' ? values.length : values).toEqual(expected);
  expect(tooLong).toEqual([]);
});

it('has each value once, where it was first, and says how many came again', () => {
  expect(readValues('b.example a.example\nb.example,b.example')).toEqual({
    values: ['b.example', 'a.example'],
    repeated: 2,
    tooLong: [],
  });
});

it('sets aside what is longer than any value may be', () => {
  const [just, over] = ['a'.repeat(LONGEST_VALUE), 'b'.repeat(LONGEST_VALUE + 1)];
  const { values, tooLong } = readValues(`${just} ${over}`);
  expect(values).toEqual([just]);
  expect(tooLong).toEqual([`${'b'.repeat(60)}…`]);
});
