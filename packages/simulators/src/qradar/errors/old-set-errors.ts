import type { FilterProblem } from '../filter/filter-error.ts';
import { ApiError, badParameter, sameText } from './api-error.ts';

/** Errors of `/reference_data/sets`, verbatim from the dossier §1.5 and §3.2. */
export const setMissing = (name: string, call: 'get' | 'post' | 'delete'): ApiError =>
  new ApiError(
    404,
    1002,
    `${name} does not exist`,
    call === 'post' ? 'The reference set does not exist' : 'The reference set does not exist.',
  );

export const elementMissing = (name: string, value: string): ApiError =>
  new ApiError(
    404,
    1003,
    `Set ${name} does not contain value ${value} in shared`,
    'The record does not exist in the reference set',
  );

export const nameInUse = (name: string): ApiError =>
  new ApiError(
    409,
    1004,
    `The name ${name} is already in use`,
    'The reference set could not be created, the name provided is already in use. Please change the name and try again.',
  );

const badSetParameter = (message: string): ApiError =>
  badParameter(message, 'A request parameter is not valid');

export const badValue = (type: string, value: string): ApiError =>
  badSetParameter(`Invalid ${type} value: ${value}`);

export const badInterval = (text: string): ApiError =>
  badSetParameter(`Invalid time to live interval ${text}`);

/** The text of these two is ours. */
export const badName = (): ApiError => badSetParameter('Invalid reference set name');
export const badPurgeOnly = (text: string): ApiError =>
  badSetParameter(`Invalid purge_only value: ${text}`);

export const domainMissing = (domain: string): ApiError =>
  new ApiError(404, 1011, `Domain ID ${domain} does not exist`, 'Domain not found');

export const namespaceNotShared = (): ApiError =>
  new ApiError(
    422,
    1012,
    'Admin user can only access shared namespace',
    'The namespace value of SHARED was expected',
  );

export const namespaceUnknown = (): ApiError =>
  sameText(422, 1015, 'The namespace parameter must be either SHARED or TENANT');

export const bulkFailed = (name: string): ApiError =>
  new ApiError(
    500,
    1020,
    `Adding/updating data to Set ${name} failed`,
    'An error occurred during the attempt to add or update data in the reference set.',
  );

export const deleteTaskMissing = (): ApiError =>
  sameText(404, 1002, 'The delete task status does not exist.');

export const dependentTaskMissing = (): ApiError =>
  sameText(404, 1002, 'The dependent task status does not exist.');

/** The error of all classic endpoints for a filter that cannot be used. */
export const oldFilterError = (problem: FilterProblem): ApiError =>
  new ApiError(
    422,
    1010,
    problem === 'syntax'
      ? 'A filter parameter was invalid. Please make sure that the syntax is correct: Error Parsing filter'
      : 'The filter parameter is not valid.',
    'The filter parameter is not valid.',
  );
