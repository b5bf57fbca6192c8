import { Part } from './part.tsx';

export interface NamesProps {
  readonly title: string;
  readonly names: readonly string[];
}

/** Short texts side by side; nothing where there are none. */
export function Names({ title, names }: NamesProps) {
  if (names.length === 0) return null;
  return (
    <Part title={title}>
      <ul className="names">
        {[...new Set(names)].map((name) => (
          <li className="names__name" key={name}>
            {name}
          </li>
        ))}
      </ul>
    </Part>
  );
}
