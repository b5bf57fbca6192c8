import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@carbon/react';
import { useState } from 'react';
import { count } from '../format/count.ts';
import { texts } from '../texts/texts.ts';
import type { Match } from './answer.ts';
import { Part } from './part.tsx';

const SHOWN = 50;

/** What is said of an indicator by name and value; long lists begin folded. */
export function Attributes({ attributes }: Pick<Match, 'attributes'>) {
  const [isWhole, setWhole] = useState(false);
  if (attributes.length === 0) return null;
  const shown = isWhole ? attributes : attributes.slice(0, SHOWN);
  const title = texts.lookup.attributes(count(attributes.length));
  return (
    <Part title={title}>
      <Table aria-label={title} size="sm">
        <TableHead>
          <TableRow>
            <TableHeader>{texts.lookup.attributeName}</TableHeader>
            <TableHeader>{texts.lookup.attributeValue}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(({ name, value }, at) => (
            <TableRow key={at}>
              <TableCell>{name}</TableCell>
              <TableCell>{value}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {shown.length < attributes.length && (
        <Button kind="ghost" onClick={() => setWhole(true)} size="sm">
          {texts.lookup.showAll(count(attributes.length))}
        </Button>
      )}
    </Part>
  );
}
