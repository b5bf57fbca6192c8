import type { LookUpSubject } from '../ports/intel-lookup.port.ts';

/** Equal for equal subjects only. */
export const subjectKey = ({ type, value }: LookUpSubject): string => JSON.stringify([type, value]);
