import type { CallBody, VendorCall } from '../vendor-call.ts';

const SECRET_NAME = /pass|secret|token|auth|api[-_]?key|cookie|csrf|^sec$/i;

/** Values of a request that must not come back in a message: of headers and body fields whose names speak of secrets. */
export function secretsIn({
  headers,
  body,
}: Pick<VendorCall<never>, 'headers' | 'body'>): string[] {
  return [...Object.entries(headers ?? {}), ...Object.entries(fieldsOf(body))].flatMap(
    ([name, value]) => (typeof value === 'string' && SECRET_NAME.test(name) ? [value] : []),
  );
}

/** Only the top level: a login has no deeper one, and a large body must not be walked. */
function fieldsOf(body: CallBody | undefined): object {
  if (body === undefined) return {};
  if ('jsonText' in body) return {};
  const fields = 'json' in body ? body.json : body.form;
  return typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? fields : {};
}
