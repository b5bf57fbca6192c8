import { expect, it } from 'vitest';
import { parseSwitches } from './parse-switches.ts';

it('reads JSON where it is JSON and text elsewhere', () => {
  const switches = [
    'taskPolls=3',
    'ttlUnit=ms',
    'denied=["GET /x"]',
    'label="a=b"',
    'expires=null',
  ];
  expect(parseSwitches(switches)).toEqual({
    taskPolls: 3,
    ttlUnit: 'ms',
    denied: ['GET /x'],
    label: 'a=b',
    expires: null,
  });
});

it('refuses a switch without a value', () => {
  expect(() => parseSwitches(['taskPolls'])).toThrow(RangeError);
  expect(() => parseSwitches(['=3'])).toThrow(RangeError);
});
