import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Queries } from './api/queries.tsx';
import { Crash } from './frame/crash.tsx';
import { PageOf } from './page-of.tsx';
import { followTheme } from './theme.ts';
import './styles/main.scss';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
followTheme(document.documentElement);
createRoot(root).render(
  <StrictMode>
    <Crash>
      <Queries>
        <PageOf name={root.dataset['page']} />
      </Queries>
    </Crash>
  </StrictMode>,
);
