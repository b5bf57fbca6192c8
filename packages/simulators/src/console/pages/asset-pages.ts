import { html } from '../html/html.ts';
import { ipValue, userValue } from '../html/value-cell.ts';
import { assetsOf } from './assets.ts';
import { grid } from './grid.ts';
import type { Page, Visit } from './page.ts';

const detailsUrl = (ip: string): string =>
  `/console/do/assetprofile/AssetDetails?dispatch=viewAssetDetailsFromIp&listName=vulnList&domainId=0&ipAddress=${encodeURIComponent(ip)}`;

export function assetListPage({ world }: Visit): Page {
  const assets = assetsOf(world.qradar).slice(0, 100);
  return {
    title: 'Assets',
    appName: 'Assets',
    pageId: 'AssetList',
    toolbar: 'AssetListToolbar',
    body: html`<div class="page-head"><h1>Asset Profiles</h1></div>
${grid({
  label: 'Assets',
  columns: ['Id', 'IP Address', 'Asset Name', 'Network', 'Vulnerabilities', 'Last User'],
  rows: assets.map(({ id, ip, host, network, users }) => ({
    id: String(id),
    href: detailsUrl(ip),
    cells: [
      html`<a href="${detailsUrl(ip)}">${id}</a>`,
      ipValue(ip),
      html`${host}`,
      html`${network}`,
      html`0`,
      userValue(users.at(-1) ?? ''),
    ],
  })),
  empty: 'No assets',
})}`,
  };
}

/** By address or id; `undefined` for one that is not there. */
export function assetDetailsPage({ world, url }: Visit): Page | undefined {
  const { searchParams: query } = url;
  const asset = assetsOf(world.qradar).find(
    ({ id, ip }) => ip === query.get('ipAddress') || String(id) === query.get('assetId'),
  );
  if (asset === undefined) return undefined;
  return {
    title: `Asset ${asset.ip}`,
    appName: 'Assets',
    pageId: 'AssetDetailsVulnList',
    toolbar: 'AssetDetailsToolbar',
    summaryId: String(asset.id),
    ownButtons: html`<a class="button" href="/console/do/assetprofile/AssetList?appName=Assets&amp;pageId=AssetList">Return to Asset List</a>`,
    body: html`<input type="hidden" id="assetId" value="${asset.id}">
<div class="page-head"><h1>Asset ${asset.ip}</h1></div>
<dl class="facts"><div><dt>IP Address</dt><dd>${ipValue(asset.ip)}</dd></div>
<div><dt>Asset Name</dt><dd>${asset.host}</dd></div>
<div><dt>Network</dt><dd>${asset.network}</dd></div>
<div><dt>Users</dt><dd>${asset.users.map((user) => html`${userValue(user)} `)}</dd></div></dl>
${grid({ label: 'Vulnerabilities', columns: ['Id', 'Vulnerability', 'Severity'], rows: [], empty: 'No vulnerabilities' })}`,
  };
}
