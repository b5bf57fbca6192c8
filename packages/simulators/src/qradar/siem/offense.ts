/** A rule that contributed to an offense. */
export interface OffenseRule {
  readonly id: number;
  readonly type: 'CRE_RULE' | 'ADE_RULE' | 'BUILDING_BLOCK_RULE';
}

export interface OffenseLogSource {
  readonly id: number;
  readonly name: string;
  readonly type_id: number;
  readonly type_name: string;
}

export type OffenseStatus = 'OPEN' | 'HIDDEN' | 'CLOSED';

/** An offense under the names the API has for its members (dossier §4.1). All times are epoch milliseconds. */
export interface Offense {
  readonly id: number;
  /** Names of events, chained by line breaks; written by whoever causes the events. */
  readonly description: string;
  readonly status: OffenseStatus;
  readonly assigned_to: string | null;
  readonly categories: readonly string[];
  readonly category_count: number;
  readonly policy_category_count: number;
  readonly security_category_count: number;
  readonly severity: number;
  readonly credibility: number;
  readonly relevance: number;
  readonly magnitude: number;
  /** Of the first event; may lie before the offense itself. */
  readonly start_time: number;
  /** Of the last event; no update through the API moves it. */
  readonly last_updated_time: number;
  /** Whole seconds, like `last_persisted_time` and `close_time`. */
  readonly first_persisted_time: number;
  readonly last_persisted_time: number;
  readonly close_time: number | null;
  readonly closing_user: string | null;
  readonly closing_reason_id: number | null;
  readonly inactive: boolean;
  readonly protected: boolean;
  readonly follow_up: boolean;
  readonly offense_type: number;
  readonly offense_source: string;
  readonly source_network: string;
  readonly destination_networks: readonly string[];
  readonly source_address_ids: readonly number[];
  readonly local_destination_address_ids: readonly number[];
  readonly source_count: number;
  readonly local_destination_count: number;
  readonly remote_destination_count: number;
  readonly username_count: number;
  readonly device_count: number;
  readonly event_count: number;
  readonly flow_count: number;
  /** `null` when events of several domains contributed. */
  readonly domain_id: number | null;
  readonly rules: readonly OffenseRule[];
  readonly log_sources: readonly OffenseLogSource[];
}

export interface OffenseNote {
  readonly id: number;
  readonly create_time: number;
  readonly username: string;
  readonly note_text: string;
}

/** Members as they are to be shown; `null` for those that a console has nothing for. */
type Members = { readonly [Name in keyof Omit<Offense, 'id'>]?: Offense[Name] | null };

/** An offense as a rule of the console makes it; everything may be left out. */
export interface NewOffense extends Members {
  readonly id?: number;
  /** Become source addresses, IPv4 or IPv6; `source_address_ids` wins. */
  readonly sourceAddresses?: readonly string[];
  /** Become local destination addresses. */
  readonly localDestinationAddresses?: readonly string[];
  /** Become rules, which `/analytics/rules` names. */
  readonly ruleNames?: readonly string[];
}

export type OffenseChange = Members;

/** The console's resolution of what it stores about an offense. */
export const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;
