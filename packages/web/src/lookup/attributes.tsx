import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@carbon/react';
import { count } from '../format/count.ts';
import { texts } from '../texts/texts.ts';
import type { Match } from './answer.ts';
import { Folded } from './folded.tsx';
import { Part } from './part.tsx';

const FIRST = 20;

/** What is said of an indicator by name and value. */
export function Attributes({ attributes }: Pick<Match, 'attributes'>) {
  if (attributes.length === 0) return null;
  const title = texts.lookup.attributes(count(attributes.length));
  return (
    <Part title={title}>
      <Folded first={FIRST} items={attributes}>
        {(shown) => (
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
        )}
      </Folded>
    </Part>
  );
}
