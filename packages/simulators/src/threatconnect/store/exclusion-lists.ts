import { BlockList, isIP } from 'node:net';
import { EditError } from '../../server/edit-error.ts';
import type { Indicator } from './indicator.ts';
import type { Owner } from './owners.ts';

/** A list as an administrator makes one; without an owner it holds for the whole system. */
export interface NewExclusionList {
  readonly name: string;
  readonly owner?: string;
  /** Values as the platform stores them; addresses may be blocks such as `10.0.0.0/8`. */
  readonly values: readonly string[];
}

export interface ExclusionList {
  readonly id: number;
  readonly name: string;
  readonly owner: Owner | undefined;
  readonly fixed: readonly string[];
  readonly blocks: readonly string[];
}

type Excludable = Pick<Indicator, 'owner' | 'values'>;

/** Values that nobody may create through the API. */
export class ExclusionLists {
  readonly rows: ExclusionList[] = [];

  /** Throws EditError for a block that is none. */
  add({ name, values }: NewExclusionList, owner: Owner | undefined): void {
    const blocks = values.filter((value) => /^[\d.:a-f]+\/\d+$/i.test(value));
    const fixed = values.filter((value) => !blocks.includes(value));
    for (const block of blocks) toBlockList(block);
    this.rows.push({ id: this.rows.length + 1, name, owner, fixed, blocks });
  }

  /** The list that stops an indicator, if one does. */
  stopping({ owner, values }: Excludable): ExclusionList | undefined {
    return this.rows.find(
      (list) =>
        (list.owner === undefined || list.owner === owner) &&
        Object.values(values).some((value) => holds(list, value)),
    );
  }
}

const holds = ({ fixed, blocks }: ExclusionList, value: string): boolean =>
  fixed.includes(value) ||
  blocks.includes(value) ||
  (isIP(value) !== 0 && blocks.some((block) => toBlockList(block).check(value, familyOf(value))));

const familyOf = (text: string): 'ipv4' | 'ipv6' => (text.includes(':') ? 'ipv6' : 'ipv4');

function toBlockList(block: string): BlockList {
  const [address = '', prefix] = block.split('/');
  const list = new BlockList();
  try {
    list.addSubnet(address, Number(prefix), familyOf(address));
  } catch {
    throw new EditError(`${block} is not a block of addresses`);
  }
  return list;
}
