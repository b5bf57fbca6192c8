import type { SimulatorClock } from '../server/clock.ts';
import type { Faults } from '../server/faults.ts';
import { type ArielBehaviour, defaultArielBehaviour } from './ariel/ariel-behaviour.ts';
import type { FilterDecoding, PathDecoding } from './listing/filter-text.ts';
import { defaultSiemBehaviour, type SiemBehaviour } from './siem/siem-behaviour.ts';
import type { RowResult } from './tasks/row-result.ts';
import type { TaskStatus } from './tasks/task.ts';

/** What becomes of one bulk task, counted from 1 since this list was set. */
export interface TaskOutcome {
  readonly nth: number;
  /** How it ends; COMPLETED when left out. */
  readonly status?: Extract<TaskStatus, 'CANCELLED' | 'CONFLICT' | 'EXCEPTION' | 'INTERRUPTED'>;
  /** How many rows were stored before it broke off; 0 when `status` is given, else all. */
  readonly appliedRows?: number;
  /** Rows, by their value, that are refused in this way. */
  readonly rows?: Readonly<Record<string, RowResult>>;
}

/** Everything about a console that may be one way or another. Each has a default. */
export interface QradarBehaviour extends SiemBehaviour, ArielBehaviour {
  /** The console's own API version, 12.0 to 27.0. */
  readonly version: string;
  /** The oldest version that is not removed; `undefined`: seven majors back. */
  readonly oldestVersion: string | undefined;
  /** Calls like `PATCH /reference_data_collections/set_entries` that the token may not make (403/26). */
  readonly denied: readonly string[];
  /** Capabilities by path, or by method and path, that a role needs for everything below (403/26); IBM prints none (§1.2). */
  readonly endpointCapabilities: Readonly<Record<string, string>>;
  /** `false`: the whole new family is unknown (404/4). */
  readonly newFamily: boolean;
  /** `removed`: every call to `/reference_data/sets` answers 410. */
  readonly oldSets: 'present' | 'removed';
  /** What `bulk_load/{name}` does with a Version after 16.0 (dossier §11, 3). */
  readonly oldBulkLoadAfter17: '404' | '410' | 'works';
  /** What one bad element does to a bulk load of the old family. */
  readonly bulkLoadBadValue: '422-nothing' | '422-prefix' | '500-nothing';
  /** Tomcat is restarting: every call answers 503 as an HTML page. */
  readonly deployPending: boolean;
  /** How long a task runs, on the simulator's clock. */
  readonly taskDelayMs: number;
  /** How many looks at a task find it unfinished. */
  readonly taskPolls: number;
  readonly taskOutcomes: readonly TaskOutcome[];
  /** A bulk task on a set that another one is still working on ends CONFLICT. */
  readonly parallelTasks: 'accepted' | 'conflict';
  /** `false`: results of bulk tasks answer 404/23003 for ever. */
  readonly resultsAvailable: boolean;
  readonly resultsOrder: 'request' | 'shuffled';
  /** How many finished bulk tasks keep their results. */
  readonly resultsKept: number;
  /** Where the `Location` of an old-family delete points. */
  readonly taskLocation: 'published' | 'task-management' | 'absent';
  /** Unit of `time_to_live` in the new family (§11, 1). */
  readonly ttlUnit: 's' | 'ms';
  /** Namespace of a new-family set that did not ask for one (§11, 2). */
  readonly defaultNamespace: 'SHARED' | 'PRIVATE';
  /** What identifies the row of a `delete_entry` (§11, 6). */
  readonly deleteKey: 'value' | 'id' | 'either';
  /** What the new family shows for shared entries (§11, 7). */
  readonly sharedDomainId: null | 2_147_483_647;
  /** Domains that exist besides the shared one. */
  readonly domains: readonly number[];
  /** Longest value and note; nobody public knows (§11, 4). */
  readonly maxValueLength: number;
  readonly maxNotesLength: number;
  /** A longer request body answers 413. */
  readonly maxBodyBytes: number;
  /** Longest path and query; the web server in front answers 414 to more. */
  readonly maxUrlLength: number;
  /** How the new family writes what is null. */
  readonly nullKeys: 'null' | 'absent';
  /** Status of a successful create of a set in the new family. */
  readonly createStatus: 201 | 200;
  /** How ALNIC values come back. */
  readonly caseEcho: 'lower' | 'as-sent';
  readonly ipv6InIpSets: boolean;
  /** Time between two purges of what has run out; 0: at once (§11, 11). */
  readonly purgeIntervalMs: number;
  readonly contentRange: 'right' | 'wrong-total' | 'missing';
  /** How often filters are URL-decoded (§11, 12). */
  readonly filterDecoding: FilterDecoding;
  /** How often names and values in paths are; most peers encode them twice (§3.2, §9.2). */
  readonly pathDecoding: PathDecoding;
  /** The `code` of errors whose number nobody recorded: versions, 410, 413. */
  readonly unrecordedCode: number;
  /** A slash that was encoded once does not pass the web server in front (404 as an HTML page). */
  readonly encodedSlash: 'refused' | 'accepted';
  /** Label of the authorized service; its token is created by `createdBy`. */
  readonly serviceLabel: string;
  /** `null`: the token never expires. Once this instant is past, it answers 401. */
  readonly tokenExpiresMs: number | null;
}

export const defaultBehaviour: QradarBehaviour = {
  ...defaultSiemBehaviour,
  ...defaultArielBehaviour,
  version: '20.0',
  oldestVersion: undefined,
  denied: [],
  endpointCapabilities: {
    '/siem': 'SEM',
    'POST /siem/offense_closing_reasons': 'SEM.MANAGECLOSINGREASONS',
    '/ariel': 'EventViewer',
    'POST /reference_data': 'ADMIN',
    'DELETE /reference_data': 'ADMIN',
    'POST /reference_data_collections': 'ADMIN',
    'PATCH /reference_data_collections': 'ADMIN',
    'DELETE /reference_data_collections': 'ADMIN',
  },
  newFamily: true,
  oldSets: 'present',
  oldBulkLoadAfter17: '404',
  bulkLoadBadValue: '422-nothing',
  deployPending: false,
  taskDelayMs: 0,
  taskPolls: 0,
  taskOutcomes: [],
  parallelTasks: 'accepted',
  resultsAvailable: true,
  resultsOrder: 'request',
  resultsKept: 50,
  taskLocation: 'published',
  ttlUnit: 's',
  defaultNamespace: 'SHARED',
  deleteKey: 'either',
  sharedDomainId: null,
  domains: [0],
  maxValueLength: Number.MAX_SAFE_INTEGER,
  maxNotesLength: Number.MAX_SAFE_INTEGER,
  maxBodyBytes: Number.MAX_SAFE_INTEGER,
  maxUrlLength: 8_190,
  nullKeys: 'null',
  createStatus: 201,
  caseEcho: 'lower',
  ipv6InIpSets: false,
  purgeIntervalMs: 0,
  contentRange: 'right',
  filterDecoding: 'as-needed',
  pathDecoding: 'twice',
  unrecordedCode: 0,
  encodedSlash: 'refused',
  serviceLabel: 'intelligence feed',
  tokenExpiresMs: null,
};

/** How the simulator is started. */
export interface QradarOptions extends Partial<QradarBehaviour> {
  readonly port?: number;
  readonly tls?: boolean;
  readonly clock?: SimulatorClock;
  readonly faults?: Faults;
  /** The authorized service's token. */
  readonly token?: string;
  /** The one user that may log in by Basic authentication. */
  readonly user?: { readonly name: string; readonly password: string };
}
