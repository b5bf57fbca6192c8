import { sourceIndicator } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';

const builtIn = (id: number, source: string) =>
  sourceIndicator({ type: { id, name: `Type ${id}` }, source });
const custom = (name: string, source: string) =>
  sourceIndicator({ type: { id: 52, name }, source });

const HEX = 'ABCDEF0123456789'.repeat(8);

describe('sourceIndicator', () => {
  it.each([
    [0, '192.0.2.1', 'IP Address', '192.0.2.1'],
    [0, '2001:DB8::1', 'IPv6 Address', '2001:db8::1'],
    [1, '192.0.2.1', 'IP Address', '192.0.2.1'],
    [3, ' EXAMPLE\\alice ', 'Username', 'EXAMPLE\\alice'],
    [7, 'Mail.Example.COM.', 'FQDN', 'mail.example.com'],
    [7, '192.0.2.1', 'IP Address', '192.0.2.1'],
    [10, '2001:db8:0:0::1', 'IPv6 Address', '2001:db8::1'],
    [11, '2001:db8::1', 'IPv6 Address', '2001:db8::1'],
  ])('knows type %i with %j as %s', (id, source, type, value) => {
    expect(builtIn(id, source)).toEqual({ type, value });
  });

  it.each([
    [0, ''],
    [0, 'String'],
    [2, 'Malware found on 192.0.2.1'],
    [3, ''],
    [4, '00:00:5e:00:53:01'],
    [5, '00:00:5e:00:53:01'],
    [6, 'Proxy @ proxy.example.com'],
    [7, 'WORKSTATION7'],
    [8, '443'],
    [9, '443'],
    [12, '64496'],
    [13, '64496'],
    [14, 'Excessive failed log-ins'],
    [15, 'Web'],
    [18, 'Weekly search'],
  ])('finds nothing for type %i with %j', (id, source) => {
    expect(builtIn(id, source)).toBeUndefined();
  });

  it.each([
    ['MD5 Hash', HEX.slice(0, 32), 'MD5', HEX.slice(0, 32).toLowerCase()],
    ['File Hash', HEX.slice(0, 40), 'SHA-1', HEX.slice(0, 40).toLowerCase()],
    ['SHA256', `SHA256=${HEX.slice(0, 64)}`, 'SHA-256', HEX.slice(0, 64).toLowerCase()],
    ['Hash', HEX.slice(0, 96), 'SHA-384', HEX.slice(0, 96).toLowerCase()],
    ['Sample', HEX, 'SHA-512', HEX.toLowerCase()],
    ['URL', 'HTTP://Example.com/A', 'URL', 'http://example.com/A'],
    ['URL', 'example.com/a', 'URL', 'example.com/a'],
    ['URL', '/index.php', 'URL Path', '/index.php'],
    ['Download', 'https://example.com/a', 'URL', 'https://example.com/a'],
    ['Referrer', 'https://example.com/', 'URL', 'https://example.com/'],
    ['Web Domain', 'Bad.Example.com', 'FQDN', 'bad.example.com'],
    ['URL Host', '2001:db8::1', 'IPv6 Address', '2001:db8::1'],
    ['Sender', 'Eve@Example.com', 'Email Address', 'eve@example.com'],
    ['Victim', 'eve@example.com', 'Email Address', 'eve@example.com'],
    ['Email Subject', 'Invoice', 'Email Subject', 'Invoice'],
    ['Email Attachment', 'a.zip', 'Email Attachment', 'a.zip'],
    ['TargetUserName', 'alice@example.com', 'Username', 'alice@example.com'],
    ['Account', 'alice', 'Username', 'alice'],
    ['User ID', 'alice', 'Username', 'alice'],
    ['User Agent', 'curl/8.0', 'User-agent', 'curl/8.0'],
    ['X-Mailer', 'Mailer 1', 'X-Mailer', 'Mailer 1'],
    ['File Name', 'setup.exe', 'Filename', 'setup.exe'],
    ['Process Name', 'C:\\Temp\\a.exe', 'File Path', 'C:\\Temp\\a.exe'],
    ['Process Path', '/tmp/a', 'File Path', '/tmp/a'],
    ['Registry Key', 'HKLM\\Software\\A', 'Registry Key', 'HKLM\\Software\\A'],
    ['Mutex', 'Global\\a', 'Mutex', 'Global\\a'],
    ['ssdeep', '3:AbC:d', 'Fuzzy Hash', '3:AbC:d'],
    ['Vulnerability', 'cve-2021-44228', 'CVE', 'CVE-2021-44228'],
    ['X-Forwarded-For', '192.0.2.1', 'IP Address', '192.0.2.1'],
    ['Source IP Identity', '192.0.2.1', 'IP Address', '192.0.2.1'],
  ])('knows the custom property %j with %j as %s', (name, source, type, value) => {
    expect(custom(name, source)).toEqual({ type, value });
  });

  it.each([
    ['Type 52', '6f1c5a34-8d4e-4b1a-9d43-2f1f0a9f4c11'],
    ['File Hash', 'abc'],
    ['File Size', '4096'],
    ['Imphash', HEX.slice(0, 32)],
    ['JA3 Fingerprint', HEX.slice(0, 32)],
    ['Session ID', HEX.slice(0, 32)],
    ['Process GUID', HEX.slice(0, 32)],
    ['Agent Version', '1.2.3.4'],
    ['Event ID', '4624'],
    ['Threat Name', 'Trojan'],
    ['Source IP Identity', 'alice'],
    ['Anything', 'a\u0000b'],
    ['', ''],
  ])('finds nothing for the custom property %j with %j', (name, source) => {
    expect(custom(name, source)).toBeUndefined();
  });
});
