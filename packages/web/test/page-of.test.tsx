import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PageOf } from '../src/page-of.tsx';
import { show } from './show.tsx';

it.each([
  ['home', 'Threat intelligence'],
  ['config', 'Configuration'],
])('opens %s by its name', async (name, title) => {
  show(<PageOf name={name} />);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(title);
});
