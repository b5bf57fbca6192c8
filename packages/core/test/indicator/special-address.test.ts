import { addressIndicator, isSpecialAddress } from '@intelbridge/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const SPECIAL = [
  '0.0.0.0 10.0.0.1 10.255.255.255 100.64.0.1 127.0.0.1 169.254.1.1 172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1',
  '192.88.99.1 192.168.1.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255',
  ':: ::1 64:ff9b:1::1 100::1 2001:2::1 2001:db8::1 3fff::1 fc00::1 fdff::1 fe80::1 fec0::1 ff02::1',
].flatMap((line) => line.split(' '));

const ORDINARY = [
  '1.1.1.1 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 128.0.0.0 172.15.255.255 172.32.0.0 192.0.1.0',
  '192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 223.255.255.255',
  '64:ff9b::1 101::1 2001:4860::1 2600::1 fbff::1 fe00::1',
].flatMap((line) => line.split(' '));

describe('isSpecialAddress', () => {
  it.each(SPECIAL)('says so of %s', (address) => {
    expect(isSpecialAddress(address)).toBe(true);
  });

  it.each(ORDINARY)('does not say so of %s', (address) => {
    expect(isSpecialAddress(address)).toBe(false);
  });
});

describe('addressIndicator', () => {
  it.each([
    ['9.9.9.9', 'IP Address', '9.9.9.9', false],
    [' 10.1.2.3 ', 'IP Address', '10.1.2.3', true],
    ['9[.]9[.]9[.]9', 'IP Address', '9.9.9.9', false],
    ['2620:00FE::00fe', 'IPv6 Address', '2620:fe::fe', false],
    ['FE80:0:0:0:0:0:0:1', 'IPv6 Address', 'fe80::1', true],
    ['::ffff:10.1.2.3', 'IP Address', '10.1.2.3', true],
    ['0:0:0:0:0:ffff:909:909', 'IP Address', '9.9.9.9', false],
  ])('reads %j', (text, type, value, special) => {
    expect(addressIndicator(text)).toEqual({ type, value, special });
  });

  it.each(['', 'example.com', '10.1.2', '10.1.2.3/24', '010.1.2.3', 'fe80::1%eth0', '9.9.9.9:80'])(
    'reads nothing from %j',
    (text) => {
      expect(addressIndicator(text)).toBeUndefined();
    },
  );

  it('reads every address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        expect(addressIndicator(address)).toBeDefined();
      }),
    );
  });
});
