import { ApiError } from './api-error.ts';

/** The documented errors of `/reference_data_collections`: status and text by number (dossier §3.3). */
const documented = {
  1021: [422, 'The description is not valid.'],
  10001: [422, 'The entry_type field was not specified.'],
  10002: [422, 'The name field was not specified'],
  10003: [422, 'The TENANT namespace was specified but a valid tenant ID is required'],
  10004: [422, 'SHARED or PRIVATE namespace does not permit tenant_id to be specified'],
  10005: [
    422,
    'The user does not have permission to create a collection in the provided namespace',
  ],
  10006: [409, 'A collection with the same name already exists'],
  10007: [422, 'An invalid time_to_live value was specified'],
  11001: [404, 'Indicates the Set with the specified ID does not exist'],
  11002: [422, 'The body parameter is missing from the request'],
  11003: [422, 'An invalid time_to_live value was specified'],
  11004: [422, 'The resulting time_to_live and expiry_type combination is not valid'],
  12000: [404, 'The reference set does not exist.'],
  12003: [404, 'The Delete task does not exist.'],
  13000: [404, 'The reference set does not exist.'],
  13007: [404, 'The Get Dependents task does not exist.'],
  13009: [404, 'The Get Dependents task does not exist.'],
  14000: [422, 'Parameter was not valid'],
  14001: [422, 'An error occurred while building the filter'],
  15000: [404, 'The reference set does not exist.'],
  20001: [422, 'The entry body parameter was not specified'],
  20002: [422, 'The Set ID was not specified in the body parameter'],
  20003: [422, 'The value was not specified'],
  20004: [422, 'A Set with the specified ID was not found'],
  20005: [422, 'An invalid domain ID was specified'],
  20006: [422, 'The provided value does not match the collection entry type'],
  20007: [422, 'The value field exceeded the allowed limit.'],
  20008: [422, 'The notes field exceeded the allowed limit'],
  20009: [422, 'Invalid CIDR specified'],
  21000: [404, 'The id could not be located'],
  21001: [422, 'The body parameter is missing from the request'],
  21003: [422, 'The notes field exceeded the allowed limit'],
  22001: [404, 'The id could not be located'],
  23000: [422, 'The collection id was not found'],
  23001: [404, 'The task_status_id does not exist'],
  23002: [422, 'A parameter is invalid'],
  23003: [404, 'The results are not available'],
  23005: [422, 'An invalid domain ID was specified'],
  24001: [422, 'A filter criterion was not valid'],
  24002: [422, 'A parameter was not valid'],
  24003: [422, 'Unexpected value for the entry type parameter'],
  24004: [
    422,
    'A filter on the value field contains an expression that cannot be converted to the requested entry type',
  ],
  25000: [404, "The ID doesn't exist"],
} as const satisfies Record<number, readonly [number, string]>;

export type CollectionErrorCode = keyof typeof documented;

/** The text of a number; nothing for those of other families. */
export const documentedText = (code: number): string => texts.get(code) ?? '';

const texts = new Map<number, string>(
  Object.entries(documented).map(([code, [, text]]) => [Number(code), text]),
);

/** A documented error by its number; description and message are the same sentence. */
export function collectionError(code: CollectionErrorCode): ApiError {
  const [status, text] = documented[code];
  return new ApiError(status, code, text, text);
}
