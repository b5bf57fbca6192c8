import type { CallBody } from '../vendor-call.ts';

export interface Payload {
  readonly bytes: Buffer;
  readonly contentType: string;
}

/** Written once per call, however often it is sent. */
export function toPayload(body: CallBody | undefined): Payload | undefined {
  if (body === undefined) return undefined;
  if ('json' in body) {
    return { bytes: Buffer.from(JSON.stringify(body.json)), contentType: 'application/json' };
  }
  const form = new URLSearchParams(body.form).toString();
  return { bytes: Buffer.from(form), contentType: 'application/x-www-form-urlencoded' };
}
