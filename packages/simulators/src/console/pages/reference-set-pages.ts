import { toCounts, toSnapshots } from '../../qradar/control/set-snapshot.ts';
import { isAddress } from '../../qradar/siem/addresses.ts';
import { html } from '../html/html.ts';
import { timeText } from '../html/time-text.ts';
import { ipValue } from '../html/value-cell.ts';
import { grid } from './grid.ts';
import type { Page, Visit } from './page.ts';

const SHOWN = 200;
const ALL_SETS = '/console/do/qradar/referenceSets?appName=QRadar&pageId=ReferenceSets';

const elementsUrl = (id: number): string =>
  `/console/do/qradar/referenceSetElems?appName=QRadar&pageId=ReferenceSetElems&id=${id}`;

/** All sets, whoever made them. */
export function referenceSetsPage({ world }: Visit): Page {
  world.qradar.settle();
  const sets = toCounts(world.qradar.store.sets());
  return {
    title: 'Reference Set Management',
    appName: 'QRadar',
    pageId: 'ReferenceSets',
    toolbar: 'ReferenceSetsToolbar',
    ownButtons: html`<a class="button" href="/console/do/qradar/admin?appName=QRadar&amp;pageId=Admin">Admin</a><button type="button" data-reload>Refresh</button>`,
    body: html`<div class="page-head"><h1>Reference Set Management</h1></div>
${grid({
  label: 'Reference sets',
  columns: ['Name', 'Type', 'Number of Elements', 'Associated Rules'],
  rows: sets.map(({ id, name, entryType, count }) => ({
    id: String(id),
    href: elementsUrl(id),
    menu: 'ReferenceSetsContextMenu',
    cells: [
      html`<a href="${elementsUrl(id)}">${name}</a>`,
      html`${entryType}`,
      html`${count}`,
      html`${rulesOf(world.qradar, id)}`,
    ],
  })),
  empty: 'No reference sets',
})}`,
  };
}

function rulesOf({ store, dependents }: Visit['world']['qradar'], id: number): number {
  const set = store.set(id);
  return set === undefined ? 0 : dependents.of(set).length;
}

/** The elements of one set; `undefined` for one that is not there. */
export function referenceSetElementsPage({ world, url }: Visit): Page | undefined {
  world.qradar.settle();
  const set = world.qradar.store.set(Number(url.searchParams.get('id')));
  if (set === undefined) return undefined;
  const entries = toSnapshots([set])[0]?.entries ?? [];
  const text = (url.searchParams.get('q') ?? '').toLowerCase();
  const found = entries.filter(({ value }) => value.toLowerCase().includes(text));
  return {
    title: set.name,
    appName: 'QRadar',
    pageId: 'ReferenceSetElems',
    toolbar: 'ReferenceSetElemsToolbar',
    summaryId: String(set.id),
    ownButtons: html`<a class="button" href="${ALL_SETS}">All Reference Sets</a><button type="button" data-reload>Refresh</button>`,
    body: html`<div class="page-head"><h1>${set.name}</h1><span class="count">${found.length} of ${entries.length} elements${found.length > SHOWN && html`, ${SHOWN} shown`}</span></div>
<form class="search" role="search"><input type="hidden" name="id" value="${set.id}">
<label for="q">Search</label><input id="q" name="q" value="${url.searchParams.get('q')}"><button class="primary">Search</button></form>
${grid({
  label: 'Elements',
  columns: ['Value', 'Origin', 'Domain', 'Date First Seen', 'Date Last Seen'],
  rows: found.slice(0, SHOWN).map(({ value, source, firstSeen, lastSeen, domainId }) => ({
    id: value,
    menu: 'ReferenceSetElemsContextMenu',
    cells: [
      isAddress(value) ? ipValue(value) : html`${value}`,
      html`${source}`,
      html`${domainId ?? 'Shared'}`,
      html`${timeText(firstSeen)}`,
      html`${timeText(lastSeen)}`,
    ],
  })),
  empty: 'No elements',
})}`,
  };
}
