import type { CallBody } from '../vendor-call.ts';

export interface Payload {
  readonly bytes: Buffer;
  readonly contentType: string;
}

/** Written once per call, however often it is sent. */
export function toPayload(body: CallBody | undefined): Payload | undefined {
  if (body === undefined) return undefined;
  if (!('form' in body)) {
    const text = 'json' in body ? JSON.stringify(body.json) : body.jsonText;
    return { bytes: Buffer.from(text), contentType: 'application/json' };
  }
  const form = new URLSearchParams(body.form).toString();
  return { bytes: Buffer.from(form), contentType: 'application/x-www-form-urlencoded' };
}
