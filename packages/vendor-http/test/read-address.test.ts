import { readAddress } from '@intelbridge/vendor-http';
import { describe, expect, it } from 'vitest';

const read = (typed: string) => {
  const address = readAddress(typed, 'https://a.example');
  return address instanceof URL ? address.href : address.problem;
};

describe('an address as it is typed', () => {
  it.each([
    [' a.example ', 'https://a.example/'],
    ['HTTPS://A.example:8443/x', 'https://a.example:8443/x'],
    ['http://127.0.0.1:80/', 'http://127.0.0.1/'],
    ['http://localhost:1', 'http://localhost:1/'],
    ['http://[::1]:1', 'http://[::1]:1/'],
  ])('%j is %s', (typed, href) => {
    expect(read(typed)).toBe(href);
  });

  it.each([
    ['', 'not an address, e.g. https://a.example'],
    ['https://', 'not an address, e.g. https://a.example'],
    ['http://a.example', 'the address must start with https://'],
    ['http://127.0.0.1.a.example', 'the address must start with https://'],
    ['ftp://localhost', 'the address must start with https://'],
    ['https://me:secret@a.example', 'an address holds no user name or password'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(read(typed)).toBe(problem);
  });
});
