import { ApiError, badParameter, sameText } from '../errors/api-error.ts';

/** Errors of `/ariel`: texts recorded on consoles, else IBM's descriptions (dossier §5). */
export const arielDown = (): ApiError =>
  sameText(
    503,
    1010,
    'The Ariel server might be temporarily unavailable or offline. Please try again later.',
  );

export const invalidAql = (): ApiError =>
  sameText(422, 2000, 'The query_expression contains invalid AQL syntax.');

export const oneParameterRequired = (): ApiError =>
  badParameter('Exactly one parameter is required.');

/** Nobody recorded what the console says to a status that is not `CANCELED`; the message is ours. */
export const badSearchChange = (): ApiError => badParameter('status must be CANCELED.');

export const searchMissing = (id: string): ApiError =>
  new ApiError(404, 1002, `Query ${id} does not exist`, 'The search does not exist.');

export const resultsMissing = (): ApiError =>
  sameText(404, 1003, 'Search results not found. The search is still in progress.');

export const savedSearchMissing = (id: string): ApiError =>
  new ApiError(
    404,
    1002,
    `No Saved Search found with id: ${id}`,
    'The Ariel saved search does not exist.',
  );
