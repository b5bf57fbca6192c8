import { VendorError } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { unlessRefused } from './unless-refused.ts';

const failing = (error: Error) => unlessRefused(() => Promise.reject(error));

describe('what is only nice to know', () => {
  it('is told where the vendor tells it', async () => {
    expect(await unlessRefused(async () => 'UTC')).toBe('UTC');
  });

  it.each(['forbidden', 'unsupported', 'protocol'] as const)(
    'is unknown where the vendor refuses: %s',
    async (kind) => {
      expect(await failing(new VendorError(kind, 'Acme', 'no'))).toBeUndefined();
    },
  );

  it('is unknown, and who asks for the reason is told it', async () => {
    const refusal = new VendorError('forbidden', 'Acme', 'no');
    const reasons: VendorError[] = [];
    await unlessRefused(
      () => Promise.reject(refusal),
      (error) => void reasons.push(error),
    );
    expect(reasons).toEqual([refusal]);
  });

  it.each(['auth', 'unavailable', 'rate-limited'] as const)(
    'fails with what the other calls would meet as well: %s',
    async (kind) => {
      await expect(failing(new VendorError(kind, 'Acme', 'no'))).rejects.toMatchObject({ kind });
    },
  );

  it('does not hide a bug', async () => {
    await expect(failing(new TypeError('a bug'))).rejects.toThrow('a bug');
  });
});
