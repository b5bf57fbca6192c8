import { Download } from '@carbon/icons-react';
import { Button, Dropdown, Search } from '@carbon/react';
import { count } from '../format/count.ts';
import { texts } from '../texts/texts.ts';
import { KINDS, type Kind, ofKind } from './bulk-order.ts';
import type { BulkRow } from './bulk-rows.ts';

const words = texts.bulk;

export interface BulkToolbarProps {
  /** All that there are. */
  readonly rows: readonly BulkRow[];
  readonly kind: Kind;
  readonly text: string;
  readonly onKind: (kind: Kind) => void;
  readonly onText: (text: string) => void;
  readonly onDownload: () => void;
}

/** Which results are shown, and a way to keep them. */
export function BulkToolbar(props: BulkToolbarProps) {
  const { rows, kind, text, onKind, onText, onDownload } = props;
  return (
    <div className="toolbar">
      <Dropdown<Kind>
        className="toolbar__choice"
        id="bulk-kind"
        items={[...KINDS]}
        itemToString={(item) =>
          item === null ? '' : words.kinds[item](count(ofKind(rows, item).length))
        }
        label={words.show}
        onChange={({ selectedItem }) => selectedItem !== null && onKind(selectedItem)}
        selectedItem={kind}
        size="md"
        titleText={words.show}
      />
      <Search
        className="toolbar__search bulk-search"
        labelText={words.find}
        onChange={({ target }) => onText(target.value)}
        placeholder={words.find}
        size="md"
        value={text}
      />
      <Button kind="ghost" onClick={onDownload} renderIcon={Download} size="md">
        {words.download}
      </Button>
    </div>
  );
}
