import { canonicalForm } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';

describe('the canonical form of URL', () => {
  it.each([
    ['http://example.com', 'http://example.com'],
    ['HTTP://Example.COM/Path?Q=A#F', 'http://example.com/Path?Q=A#F'],
    ['https://example.com./a', 'https://example.com/a'],
    [' http://example.com/check\t', 'http://example.com/check'],
    ['http://example.com:8080/a', 'http://example.com:8080/a'],
    ['http://example.com:80/', 'http://example.com:80/'],
    ['http://example.com:/', 'http://example.com:/'],
    ['http://User:Pass@Example.com/', 'http://User:Pass@example.com/'],
    ['http://a@b@example.com/', 'http://a@b@example.com/'],
    ['http://example.com?q=/x', 'http://example.com?q=/x'],
    ['http://example.com#F', 'http://example.com#F'],
    ['http://example.com/../a/./b//c', 'http://example.com/../a/./b//c'],
    ['http://example.com/%7E%7e a b', 'http://example.com/%7E%7e a b'],
    ["http://example.com/it's,a;b|c", "http://example.com/it's,a;b|c"],
    ['http://example.com/Путь', 'http://example.com/Путь'],
    ['http://BÜCHER.example/Ä', 'http://xn--bcher-kva.example/Ä'],
    ['http://under_score.example.com/', 'http://under_score.example.com/'],
    ['ftp://example.com/File', 'ftp://example.com/File'],
    ['TCP://192.0.2.1:4444', 'tcp://192.0.2.1:4444'],
    ['http://[2001:DB8:0::1]:8080/a', 'http://[2001:db8::1]:8080/a'],
    ['http://3221225985/a', 'http://192.0.2.1/a'],
    ['http://0xC0.0.2.1/a', 'http://192.0.2.1/a'],
    ['Example.com/Path', 'example.com/Path'],
    ['example.com', 'example.com'],
    ['//Example.com/Path', 'example.com/Path'],
    ['192.0.2.1:443', '192.0.2.1:443'],
    ['example.com/http://Other.example', 'example.com/http://Other.example'],
    ['hxxp://example.com/a', 'http://example.com/a'],
    ['hXXps[:]//example[.]com/a', 'https://example.com/a'],
    ['http[://]example.com', 'http://example.com'],
    ['example[.]com/a[.]php', 'example.com/a.php'],
    ['hxxp://example.com/a[.]php', 'http://example.com/a.php'],
  ])('of %j is %j', (published, value) => {
    expect(canonicalForm('URL', published)).toEqual({ ok: true, value });
  });

  it('leaves brackets in the path of a URL that was not defanged', () => {
    const value = 'http://example.com/a[.]php?b[dot]=1';
    expect(canonicalForm('URL', value)).toEqual({ ok: true, value });
  });

  it.each([
    ['/app.apk', 'has no host'],
    ['http:///app.apk', 'has no host'],
    ['file:///C:/a.exe', 'has no host'],
    ['?q=1', 'has no host'],
    ['user@example.com', 'is an e-mail address, or has user information but no scheme'],
    ['javascript:alert(1)', 'has no // after its scheme'],
    ['http:/example.com/', 'has no // after its scheme'],
    ['C:\\Users\\a.exe', 'has no // after its scheme'],
    ['http://example.com:port/', 'has a port that is no number from 0 to 65535'],
    ['http://example.com:65536/', 'has a port that is no number from 0 to 65535'],
    ['http://not¬a.example/', 'has a host that holds characters that no domain name has'],
    ['http://a b.example/', 'has a host that holds characters that no domain name has'],
    ['http://*.example.com/', 'has a host that holds characters that no domain name has'],
    ['http://example.com\\a', 'has a host that holds characters that no domain name has'],
    ['http://a..example/', 'has a host that has an empty label'],
    ['http://192.0.2.999/', 'has a host that ends in a number, as no domain name does'],
    ['192.0.2/a', 'has a host that ends in a number, as no domain name does'],
    ['http://[2001:db8::g]/', 'has a host that is no IPv6 address'],
    ['http://example.com/a\u0007', 'holds control characters'],
  ])('does not exist for %j: it %s', (published, reason) => {
    expect(canonicalForm('URL', published)).toEqual({ ok: false, reason });
  });
});
