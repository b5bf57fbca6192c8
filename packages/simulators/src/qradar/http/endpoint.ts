import type { ApiError } from '../errors/api-error.ts';
import type { FilterProblem } from '../filter/filter-error.ts';
import type { FilterNode } from '../filter/filter-node.ts';
import type { FieldChoice, FieldTree } from '../listing/fields.ts';
import type { Range } from '../listing/range.ts';
import type { SortProblem } from '../listing/sort.ts';
import type { ListedVersion } from '../version/version-list.ts';
import type { QradarWorld } from '../world.ts';

/** Who makes a call. */
export interface Caller {
  readonly kind: 'service' | 'user';
  /** As it is written into tasks and offenses. */
  readonly name: string;
}

/** One call that passed every check which is the same for all endpoints. */
export interface Call {
  readonly world: QradarWorld;
  readonly version: ListedVersion;
  readonly caller: Caller;
  /** Path parameters, decoded. */
  readonly path: (name: string) => string;
  /** Query parameters, which may as well come as a form body; an empty one counts as missing. */
  readonly query: (name: string) => string | undefined;
  /** The JSON body. Throws 400/1001. */
  readonly json: () => unknown;
  readonly range: Range | undefined;
  readonly headers: Headers;
  readonly filter: FilterNode | undefined;
  readonly fields: FieldChoice | undefined;
}

export interface Answer {
  readonly status: number;
  /** `undefined`: no body. */
  readonly value?: unknown;
  /** All rows known, for `Content-Range`. */
  readonly total?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Parameter {
  readonly name: string;
  readonly place: 'query' | 'path';
  readonly type: 'text' | 'number' | 'boolean';
  readonly required?: boolean;
  /** The only values there are, which may differ by version. */
  readonly values?: (version: ListedVersion) => readonly string[];
}

/** One method of one path, as the table of the dossier §8 has it. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api`, parameters in braces. */
  readonly path: string;
  readonly since: string;
  /** The last version that documents it. */
  readonly until?: string;
  readonly deprecatedSince?: string;
  /** Works, but is not listed by `/help/endpoints`. */
  readonly hidden?: boolean;
  readonly parameters?: readonly Parameter[];
  /** The error of a call without a body, where there has to be one. */
  readonly bodyMissing?: () => ApiError;
  readonly fieldsIn?: 'query' | 'header';
  readonly known?: (version: ListedVersion) => FieldTree;
  /** `fields` is looked at before the parameters, as was seen on one endpoint. */
  readonly fieldsFirst?: boolean;
  readonly ranged?: boolean;
  /** The error for a filter that cannot be used; without it the endpoint takes none. */
  readonly filterError?: (problem: FilterProblem, call: Pick<Call, 'query'>) => ApiError;
  readonly sortError?: (problem: SortProblem) => ApiError;
  readonly answer: (call: Call) => Answer;
}

export const pathNumber = (name = 'id'): Parameter => ({ name, place: 'path', type: 'number' });

/** The old family names it one way, the new one another. */
export const taskId = ({ path }: Pick<Call, 'path'>): number =>
  Number(path('task_status_id') || path('task_id'));

export const ok = (value: unknown, rest: Omit<Answer, 'status' | 'value'> = {}): Answer => ({
  status: 200,
  value,
  ...rest,
});
