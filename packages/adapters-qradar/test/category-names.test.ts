import { expect, it } from 'vitest';
import { categoryNames, QradarConsole } from '../src/index.ts';
import { consoles } from './open-console.ts';

const open = consoles();

it.each(['12.0', '20.0'])(
  'names the categories of offenses, each once (API %s)',
  async (version) => {
    const { options, console } = await open({ version });
    console.addOffense({ categories: ['Made Up Here', 'Firewall Deny'] });
    const names = await categoryNames(new QradarConsole(options), undefined);
    expect(names).toContain('Made Up Here');
    expect(names).toEqual([...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'en')));
    const { byRoute } = console.requests();
    expect(Object.keys(byRoute).every((route) => route.startsWith('GET '))).toBe(true);
  },
);
