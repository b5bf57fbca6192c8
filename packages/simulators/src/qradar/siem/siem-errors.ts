import { ApiError, badParameter, sameText } from '../errors/api-error.ts';

const MISSING_OFFENSE = 'No offense was found for the provided offense_id.';

/** Errors of `/siem` and `/analytics`: texts recorded on consoles, else IBM's descriptions (dossier §4, §1.5). */
export const offenseMissing = (): ApiError =>
  new ApiError(404, 1002, MISSING_OFFENSE, MISSING_OFFENSE);

/** On everything below an offense and on its update. */
export const offenseNotFound = (id: string): ApiError =>
  new ApiError(404, 1002, `Offense not found for offense_id: ${id}`, MISSING_OFFENSE);

export const noteMissing = (id: string): ApiError =>
  new ApiError(
    404,
    1003,
    `Note not found for note_id: ${id}`,
    'No note was found for the provided note_id.',
  );

export const closingReasonMissing = (id: string): ApiError =>
  new ApiError(
    404,
    1002,
    `Closing Reason not found for closing_reason_id: ${id}`,
    'No closing reason was found for the provided closing_reason_id.',
  );

export const closingReasonExists = (): ApiError =>
  sameText(409, 1004, 'The closing reason already exists.');

export const ruleMissing = (id: string): ApiError =>
  new ApiError(404, 1002, `No Custom Rule found with id: ${id}`, 'The rule does not exist.');

export const offenseStateConflict = (): ApiError =>
  sameText(409, 1008, 'Request cannot be completed due to the state of the offense.');

export const capabilityMissing = (): ApiError =>
  sameText(403, 1009, 'User does not have the required capability to perform the action.');

export const reasonRequired = (): ApiError =>
  badParameter('closing_reason_id must be provided when closing an offense.');

export const badAssignee = (name: string): ApiError =>
  badParameter(`assigned_to value ${name} is not a valid user.`);

/** The messages of these three are ours. */
export const badReason = (id: string): ApiError =>
  badParameter(`closing_reason_id value ${id} is not a valid closing reason.`);
export const badReasonText = (): ApiError =>
  badParameter('reason must have between 5 and 60 characters.');
export const noteTooLong = (longest: number): ApiError =>
  badParameter(`note_text must not have more than ${longest} characters.`);

/** For the resources whose 404 was never recorded: only its number is documented. */
export const resourceMissing = (what: string): ApiError =>
  sameText(404, 1002, `No ${what} was found for the provided id.`);

export const badOffenseSort = (): ApiError =>
  sameText(422, 1030, 'The sort field or order is not valid');

export const badTypeSort = (): ApiError =>
  sameText(422, 1012, 'The selected field cannot be used for sorting or it does not exist.');

export const actorOffenseMissing = (): ApiError => sameText(404, 85_101_001, MISSING_OFFENSE);

export const badActorSort = (): ApiError =>
  sameText(422, 85_101_030, 'The sort field or order is not valid.');

export const unknownUserSort = (): ApiError =>
  sameText(422, 38_314_001, 'Field in sort parameter does not exist.');

export const badUserSort = (): ApiError =>
  sameText(422, 38_314_002, 'Sorting not supported on field in sort parameter.');
