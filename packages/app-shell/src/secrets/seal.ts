import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import type { SealedFile } from './sealed-secrets.schema.ts';

/** OWASP's advice for scrypt with 32 MiB, which a container of 256 MB can spare. */
const KDF = { name: 'scrypt', n: 2 ** 15, r: 8, p: 3 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** As NIST SP 800-38D wants it for GCM. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** `QRADAR_APP_UUID` is a secret that the server makes per installation; the file is of no use without it. */
export async function seal(content: string, secret: string): Promise<SealedFile> {
  const salt = randomBytes(SALT_BYTES).toString('base64');
  const kdf = { ...KDF, salt };
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(secret, kdf), nonce);
  cipher.setAAD(aboutFile(kdf));
  const sealed = Buffer.concat([cipher.update(content, 'utf8'), cipher.final()]);
  return {
    version: 1,
    kdf,
    cipher: 'aes-256-gcm',
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    content: sealed.toString('base64'),
  };
}

/** Undefined if it was sealed with another secret, or changed since. */
export async function unseal(file: SealedFile, secret: string): Promise<string | undefined> {
  const { kdf, nonce, tag, content } = file;
  const key = await keyOf(secret, kdf);
  try {
    const options = { authTagLength: TAG_BYTES };
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), options);
    decipher.setAAD(aboutFile(kdf));
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    const opened = [decipher.update(Buffer.from(content, 'base64')), decipher.final()];
    return Buffer.concat(opened).toString('utf8');
  } catch {
    return undefined;
  }
}

/** Nobody makes the key cheaper without being noticed. */
const aboutFile = (kdf: SealedFile['kdf']) => Buffer.from(JSON.stringify(['intelbridge', 1, kdf]));

interface DerivedKey {
  readonly of: string;
  readonly key: Promise<Buffer>;
}

let latest: DerivedKey | undefined;

/** The latest is kept: between two writings a file is read many times, and a key takes a tenth of a second and more. */
function keyOf(secret: string, kdf: SealedFile['kdf']): Promise<Buffer> {
  const of = JSON.stringify([secret, kdf]);
  if (latest?.of === of) return latest.key;
  const key = derive(secret, kdf);
  latest = { of, key };
  key.catch(() => {
    if (latest?.key === key) latest = undefined;
  });
  return key;
}

function derive(secret: string, { n, r, p, salt }: SealedFile['kdf']): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const options = { N: n, r, p, maxmem: 256 * n * r };
  scrypt(secret, Buffer.from(salt, 'base64'), KEY_BYTES, options, (error, key) =>
    error ? reject(error) : resolve(key),
  );
  return promise;
}
