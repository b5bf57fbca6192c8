import { Folded } from './folded.tsx';
import { Part } from './part.tsx';

const FIRST = 30;

export interface NamesProps {
  readonly title: string;
  readonly names: readonly string[];
}

/** Short texts side by side; nothing where there are none. */
export function Names({ title, names }: NamesProps) {
  if (names.length === 0) return null;
  return (
    <Part title={title}>
      <Folded first={FIRST} items={[...new Set(names)]}>
        {(shown) => (
          <ul className="names">
            {shown.map((name) => (
              <li className="names__name" key={name}>
                {name}
              </li>
            ))}
          </ul>
        )}
      </Folded>
    </Part>
  );
}
