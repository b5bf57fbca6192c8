import { ArrowDown, ArrowsVertical, ArrowUp } from '@carbon/icons-react';
import { DefinitionTooltip, Tooltip } from '@carbon/react';

export type Direction = 'ascending' | 'descending';

export interface HeadCellProps {
  readonly title: string;
  /** What the column says, told on hover and focus. */
  readonly means?: string;
  readonly isNumber?: boolean;
  /** For columns that sort: how they do now; null: another column does. */
  readonly sorted?: Direction | null;
  readonly onSort?: () => void;
}

const ICONS = { ascending: ArrowUp, descending: ArrowDown } as const;

/** The head of a column. */
export function HeadCell({ title, means, isNumber = false, sorted, onSort }: HeadCellProps) {
  const className = isNumber ? 'head-cell head-cell--number' : 'head-cell';
  if (onSort === undefined) {
    return (
      <th className={className} scope="col">
        {means === undefined ? (
          title
        ) : (
          <DefinitionTooltip align="bottom" definition={means} openOnHover>
            {title}
          </DefinitionTooltip>
        )}
      </th>
    );
  }
  const Icon = sorted ? ICONS[sorted] : ArrowsVertical;
  const button = (
    <button className="head-cell__sort" onClick={onSort} type="button">
      {title}
      <Icon aria-hidden className="head-cell__icon" />
    </button>
  );
  return (
    <th aria-sort={sorted ?? 'none'} className={className} scope="col">
      {means === undefined ? (
        button
      ) : (
        <Tooltip align="bottom" description={means}>
          {button}
        </Tooltip>
      )}
    </th>
  );
}
