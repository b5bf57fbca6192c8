import { ApiError } from './api-error.ts';

/** Errors that come before any endpoint is reached, verbatim from the dossier §1.5. */
export const unknownPath = (path: string): ApiError =>
  new ApiError(
    404,
    4,
    `Relative path (${path}) is not a known endpoint resource. Please refer to documentation for list of endpoint resources.`,
  );

/** Never recorded: the status is certain, its text is ours. */
export const wrongMethod = (method: string, path: string): ApiError =>
  new ApiError(405, 5, `Method ${method} is not supported by endpoint resource (${path}).`);

export const unauthorized = (): ApiError =>
  new ApiError(
    401,
    18,
    'No SEC header present in request. Please provide it via "SEC: token". You may also use BASIC authentication parameters if this host supports it. e.g. "Authorization: Basic base64Encoding"',
  );

/** The numbers of these errors are not known; clients have to go by the text. */
export const removedVersion = (version: string, code: number): ApiError =>
  versionError(version, 'has been removed and is no longer valid', code);

export const invalidVersion = (version: string, code: number): ApiError =>
  versionError(version, 'is not a valid version', code);

const versionError = (version: string, complaint: string, code: number): ApiError =>
  new ApiError(
    422,
    code,
    `Version (${version}) from header parameter (Version) ${complaint}. Please refer to documentation for list of valid versions.`,
  );

/** Neither its text nor its number was ever recorded. */
export const removedEndpoint = (path: string, code: number): ApiError =>
  new ApiError(410, code, `Endpoint resource (${path}) has been removed.`);

export const forbidden = (): ApiError =>
  new ApiError(403, 26, 'User has insufficient capabilities to access this endpoint resource');

export const missingParameter = (name: string): ApiError =>
  new ApiError(422, 8, `Missing required parameter "${name}" from query parameters`);

export const missingBody = (name: string): ApiError =>
  new ApiError(422, 10, `Request body must be populated for body parameter "${name}"`);

export const badQueryParameter = (name: string): ApiError =>
  new ApiError(
    422,
    11,
    `Failed to transform user query parameter "${name}" with a content type of "TEXT_PLAIN"`,
  );

/** The closing quote is where QRadar puts it. */
export const badPathParameter = (name: string, value: string): ApiError =>
  new ApiError(
    422,
    11,
    `Failed to transform user path parameter "${name}" with a content type of "TEXT_PLAIN. Could not convert from ${value} to Long"`,
  );

export const unknownField = (name: string): ApiError =>
  new ApiError(
    422,
    30,
    `Specified field "${name}" is not recognized by this endpoint for media type "application/json"`,
  );

export const repeatedField = (fields: string, name: string): ApiError =>
  new ApiError(
    422,
    31,
    `fields parameter value "${fields}" was invalid. Specified field "${name}" was used more than once at the same level`,
  );

export const unreadableRange = (): ApiError =>
  new ApiError(
    422,
    36,
    'Failed to parse Range header. The syntax of the Range header must follow this pattern: items=x-y',
  );

export const negativeRange = (): ApiError =>
  new ApiError(
    422,
    36,
    'Range of pages specified in "Range" header is negative. Non-negative page range must be specified.',
  );

export const unreadableJson = (reason: string): ApiError =>
  new ApiError(
    400,
    1001,
    `JSON Parse Error!!  ${reason}`,
    'An error occurred parsing the JSON formatted message body',
  );

/** An answer of the server in front, for a body over the limit; never recorded. */
export const bodyTooLarge = (code: number): ApiError =>
  new ApiError(413, code, 'Request body is too large.');

/** Made after the two above; that a value of a JSON body cannot be read was never recorded. */
export const badBodyField = (name: string): ApiError =>
  new ApiError(
    422,
    11,
    `Failed to transform user body parameter "${name}" with a content type of "APPLICATION_JSON"`,
  );
