import type { HostFacts } from '@intelbridge/core';

/** By what a console knows the entry that a `delete_entry` row means; nobody public says (dossier §11, 6). */
export type DeleteKey = 'value' | 'id';

/** What a console has shown about it, kept for good. */
export class DeleteKeys {
  readonly #facts: HostFacts;
  readonly #name: string;
  #known: DeleteKey | undefined;
  #read = false;

  constructor(facts: HostFacts, host: string) {
    this.#facts = facts;
    this.#name = `qradar ${host} delete key`;
  }

  async known(): Promise<DeleteKey | undefined> {
    if (!this.#read) {
      const fact = await this.#facts.read(this.#name);
      if (fact === 'value' || fact === 'id') this.#known ??= fact;
      this.#read = true;
    }
    return this.#known;
  }

  async learn(key: DeleteKey): Promise<void> {
    if (this.#known === key) return;
    this.#known = key;
    await this.#facts.write(this.#name, key);
  }
}
