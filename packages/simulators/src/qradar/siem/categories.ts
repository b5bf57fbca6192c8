/** What log sources' events are sorted into; offenses name the low ones. */
export interface HighLevelCategory {
  readonly id: number;
  readonly name: string;
  readonly description: string;
}

export interface LowLevelCategory extends HighLevelCategory {
  readonly severity: number;
  readonly high_level_category_id: number;
}

const USER_DEFINED = 15_000;
const USUAL_SEVERITY = 5;

/** Names of the dossier (§4.5) under the ids of IBM's list of high-level event categories (7.5). */
const high: readonly (readonly [id: number, name: string])[] = [
  [1_000, 'Recon'],
  [2_000, 'DoS'],
  [3_000, 'Authentication'],
  [4_000, 'Access'],
  [5_000, 'Exploit'],
  [6_000, 'Malware'],
  [7_000, 'Suspicious Activity'],
  [8_000, 'System'],
  [9_000, 'Policy'],
  [10_000, 'Unknown'],
  [12_000, 'CRE'],
  [13_000, 'Potential Exploit'],
  [14_000, 'Flow'],
  [USER_DEFINED, 'User Defined'],
  [16_000, 'SIM Audit'],
  [17_000, 'VIS Host Discovery'],
  [18_000, 'Application'],
  [19_000, 'Audit'],
  [20_000, 'Risk'],
  [21_000, 'Risk Manager Audit'],
  [22_000, 'Control System'],
  [23_000, 'Asset Profiler'],
];

/** A few of IBM's, and from n901 on ours, for the events that are made up here. */
const low: readonly (readonly [id: number, name: string, severity: number])[] = [
  [1_008, 'Host Port Scan', 4],
  [3_901, 'User Login Success', 1],
  [3_902, 'User Login Failure', 3],
  [4_002, 'Firewall Permit', 0],
  [4_003, 'Firewall Deny', 4],
  [4_016, 'Session Opened', 1],
  [4_901, 'Web Request', 1],
  [6_901, 'Virus Detected', 8],
  [7_901, 'Suspicious Activity', 5],
  [19_001, 'General Audit Event', 0],
  [19_002, 'Built-in Execution', 0],
];

/** The categories of a console; a name not seen before becomes a user-defined one by being used. */
export class Categories {
  readonly high: readonly HighLevelCategory[] = high.map(([id, name]) => ({
    id,
    name,
    description: name,
  }));
  readonly #byName: Map<string, LowLevelCategory>;
  #lastOwnId = USER_DEFINED;

  constructor() {
    const stock = low.map(([id, name, severity]) => toCategory(id, name, severity));
    this.#byName = new Map(stock.map((row) => [row.name, row]));
  }

  /** By id. */
  get low(): readonly LowLevelCategory[] {
    return [...this.#byName.values()].sort((a, b) => a.id - b.id);
  }

  named(name: string): LowLevelCategory {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    this.#lastOwnId += 1;
    const row = toCategory(this.#lastOwnId, name, USUAL_SEVERITY);
    this.#byName.set(name, row);
    return row;
  }

  /** What a category is part of. */
  above({ high_level_category_id }: LowLevelCategory): HighLevelCategory {
    const row = this.high.find(({ id }) => id === high_level_category_id);
    if (row === undefined) throw new Error(`no category ${high_level_category_id}`);
    return row;
  }
}

const toCategory = (id: number, name: string, severity: number): LowLevelCategory => ({
  id,
  name,
  description: name,
  severity,
  high_level_category_id: Math.floor(id / 1_000) * 1_000,
});
