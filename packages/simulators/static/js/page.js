import { fillColumns } from './columns.js';
import { startMenus } from './context-menu.js';
import { startDashboard } from './dashboard.js';
import { fillFragments } from './fragments.js';
import { startGrid } from './grid.js';
import { startHover } from './hover.js';
import { startNotes } from './notes.js';
import { buildToolbar } from './toolbar.js';

buildToolbar();
startGrid();
startMenus();
startHover();
startNotes();
startDashboard();
fillFragments();
fillColumns();
for (const button of document.querySelectorAll('[data-reload]'))
  button.addEventListener('click', () => location.reload());
