import { appUrl } from '../apps/installed-app.ts';
import { isAdmin } from '../session/console-user.ts';
import type { Visit } from './page.ts';
import { each } from './page-objects.ts';

export interface Tab {
  /** For `top.setActiveTab`. */
  readonly id: string;
  readonly text: string;
  readonly url: string;
}

const own: readonly (Tab & { readonly capability?: string })[] = [
  {
    id: 'DASHBOARD',
    text: 'Dashboard',
    url: 'do/qradar/dashboard?appName=QRadar&pageId=Dashboard',
  },
  {
    id: 'SEM',
    text: 'Offenses',
    url: 'do/sem/offenses?appName=Sem&pageId=OffenseList',
    capability: 'SEM',
  },
  {
    id: 'EVENTVIEWER',
    text: 'Log Activity',
    url: 'do/ariel/arielSearch?appName=EventViewer&pageId=EventList',
    capability: 'EventViewer',
  },
  {
    id: 'FLOWVIEWER',
    text: 'Network Activity',
    url: 'do/ariel/flowSearch?appName=Surveillance&pageId=FlowList',
  },
  {
    id: 'ASSETS',
    text: 'Assets',
    url: 'do/assetprofile/AssetList?appName=Assets&pageId=AssetList',
  },
  {
    id: 'REPORTS',
    text: 'Reports',
    url: 'do/reports/list?appName=Reports&pageId=ReportTemplateListAll',
  },
];

/** The console's tabs that a user sees, then those of apps, then Admin. */
export function tabsOf(visit: Visit): Tab[] {
  const { user } = visit.session;
  const may = (capability?: string) =>
    capability === undefined || isAdmin(user) || user.capabilities.includes(capability);
  const areas = each(visit, 'areas', (app, area) => ({
    id: `${area.id}_${app.id}`,
    text: area.text,
    url: themed(appUrl(app.id, area.url, area.named_service), visit, 'area'),
  }));
  const admin = { id: 'ADMIN', text: 'Admin', url: 'do/qradar/admin?appName=QRadar&pageId=Admin' };
  return [
    ...own
      .filter(({ capability }) => may(capability))
      .map(({ id, text, url }) => ({ id, text, url })),
    ...areas,
    ...(isAdmin(user) ? [admin] : []),
  ];
}

/** A first URL of an app with the user's theme, from UP12 on (§4.6). */
export function themed(url: string, { world, session }: Visit, kind: 'area' | 'admin'): string {
  const { themeParameters } = world.behaviour;
  if (themeParameters === 'none' || (kind === 'admin' && themeParameters === 'areas')) return url;
  return `${url}${url.includes('?') ? '&' : '?'}ui=new&theme=${world.themeOf(session.user)}`;
}
