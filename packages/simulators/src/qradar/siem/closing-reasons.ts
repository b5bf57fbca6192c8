const FIRST_CUSTOM_ID = 54;

export interface ClosingReason {
  readonly id: number;
  readonly text: string;
  readonly is_deleted: boolean;
  readonly is_reserved: boolean;
}

/** Why offenses are closed: the three every console has, then those that were added. */
export class ClosingReasons {
  readonly #rows: ClosingReason[] = [
    { id: 1, text: 'Non-Issue', is_deleted: false, is_reserved: false },
    { id: 2, text: 'False-Positive, Tuned', is_deleted: false, is_reserved: false },
    { id: 3, text: 'Policy Violation', is_deleted: false, is_reserved: false },
  ];

  get rows(): readonly ClosingReason[] {
    return this.#rows;
  }

  get(id: number): ClosingReason | undefined {
    return this.#rows.find((row) => row.id === id);
  }

  add({ text, is_deleted = false, is_reserved = false }: NewClosingReason): ClosingReason {
    const last = this.#rows.at(-1)?.id ?? 0;
    const row = { id: Math.max(last + 1, FIRST_CUSTOM_ID), text, is_deleted, is_reserved };
    this.#rows.push(row);
    return row;
  }
}

export interface NewClosingReason {
  readonly text: string;
  readonly is_deleted?: boolean;
  readonly is_reserved?: boolean;
}
