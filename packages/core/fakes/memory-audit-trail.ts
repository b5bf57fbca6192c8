import {
  AUDIT_KEPT,
  type AuditEntry,
  type AuditQuery,
  type AuditTrail,
  type LoggedAuditEntry,
} from '@intelbridge/core';

/** Who did what, in memory. */
export class MemoryAuditTrail implements AuditTrail {
  readonly #kept: number;
  readonly #entries: LoggedAuditEntry[] = [];
  #lastId = 0;

  constructor(kept: number = AUDIT_KEPT) {
    this.#kept = kept;
  }

  async append(entry: AuditEntry): Promise<number> {
    this.#lastId += 1;
    this.#entries.unshift({ ...entry, id: this.#lastId });
    this.#entries.splice(this.#kept);
    return this.#lastId;
  }

  async entries({ limit, before, text = '' }: AuditQuery): Promise<readonly LoggedAuditEntry[]> {
    const wanted = text.toLowerCase();
    return this.#entries
      .filter(({ id }) => before === undefined || id < before)
      .filter(({ who, action, subject, system }) =>
        [who, action, subject, system].some((each) => each.toLowerCase().includes(wanted)),
      )
      .slice(0, limit);
  }
}
