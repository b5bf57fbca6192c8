import type { NullsSort, SeveralSorts } from '../listing/sort.ts';
import type { CustomOffenseType } from './offense-types.ts';

/** What a console may do one way or another about offenses, notes and users. */
export interface SiemBehaviour {
  /** In what order offenses come without `sort`; none is promised. */
  readonly offenseOrder: 'newest-first' | 'oldest-first' | 'shuffled';
  /** What a sort of offenses by several fields does (dossier §11, 15). */
  readonly severalSorts: SeveralSorts;
  /** Where a rising order of offenses has those with nothing in the field; as PostgreSQL does, last. */
  readonly nullsSort: NullsSort;
  /** Offenses that another update is running on: every update answers 409/1008. */
  readonly busyOffenses: readonly number[];
  /** `absent`: the reply to an update lacks `log_sources`, as older versions have it. */
  readonly logSourcesOnUpdate: 'shown' | 'absent';
  /** Who a note of an authorized service is by (dossier §11, 8). */
  readonly tokenNoteAuthor: 'API_token' | 'API_user' | 'label';
  /** Whether a note moves `last_persisted_time` of its offense (§11, 13). */
  readonly notesPersistOffense: boolean;
  /** Longest note; nobody public knows. A longer one answers 422/1005. */
  readonly maxNoteTextLength: number;
  /** Types that offenses use though the list lacks them, as seen on a Community Edition. */
  readonly hiddenOffenseTypes: readonly number[];
  readonly customOffenseTypes: readonly CustomOffenseType[];
  /** How an address that no offense is left of writes `offense_ids`. */
  readonly emptyOffenseIds: 'list' | 'null';
  /** What a session without its `QRadarCSRF` header gets on anything but GET. */
  readonly csrfMissing: 403 | 401 | 'accepted';
  /** Capabilities of the authorized service and of the user `analyst`; `ADMIN` stands for all. */
  readonly serviceCapabilities: readonly string[];
  readonly analystCapabilities: readonly string[];
}

export const defaultSiemBehaviour: SiemBehaviour = {
  offenseOrder: 'newest-first',
  severalSorts: 'all',
  nullsSort: 'last',
  busyOffenses: [],
  logSourcesOnUpdate: 'shown',
  tokenNoteAuthor: 'API_token',
  notesPersistOffense: false,
  maxNoteTextLength: Number.MAX_SAFE_INTEGER,
  hiddenOffenseTypes: [],
  customOffenseTypes: [],
  emptyOffenseIds: 'list',
  csrfMissing: 403,
  serviceCapabilities: ['ADMIN'],
  analystCapabilities: ['SEM', 'EventViewer'],
};
