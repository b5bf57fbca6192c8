import { appUrl, type InstalledApp } from '../apps/installed-app.ts';
import type { Guarded, Manifest, RestMethod } from '../apps/manifest.ts';
import { maySee, mayUse } from '../session/console-user.ts';
import type { Page, Visit } from './page.ts';

/** A rest method as the browser calls it. */
export interface RestCall {
  readonly method: string;
  readonly url: string;
  readonly argumentNames: readonly string[];
}

/** What apps add to one page for one user, as data for the page's script. */
export const pageObjects = (page: Page, visit: Visit) => ({
  actions: each(visit, 'gui_actions', (app, action) => ({
    appId: app.id,
    appName: app.manifest.name,
    id: action.id,
    text: action.text,
    description: action.description ?? '',
    icon: action.icon ? appUrl(app.id, action.icon, action.named_service) : null,
    groups: action.groups,
    javascript: action.javascript ?? '',
    rest: restCall(app, action.rest_method, visit),
    needsRest: (action.rest_method ?? '') !== '',
  })).filter(({ rest, needsRest }) => rest !== null || !needsRest),
  providers: each(visit, 'metadata_providers', (app, { metadata_type, rest_method }) => ({
    appId: app.id,
    type: metadata_type,
    rest: restCall(app, rest_method, visit),
  })).filter(({ rest }) => rest !== null),
  fragments: each(visit, 'fragments', (app, fragment) => ({
    appId: app.id,
    page: `${fragment.app_name}/${fragment.page_id}`.toLowerCase(),
    location: fragment.location ?? 'header',
    url: appUrl(app.id, fragment.rest_endpoint, fragment.named_service),
  })).filter(({ page: place }) => place === `${page.appName}/${page.pageId}`.toLowerCase()),
  columns: each(visit, 'custom_columns', (app, column) => ({
    appId: app.id,
    pageId: column.page_id,
    label: column.label,
    width: column.width ?? 100,
    url: appUrl(app.id, column.rest_endpoint, column.named_service),
  })).filter(({ pageId }) => pageId === page.pageId),
  dashboardItems: each(visit, 'dashboard_items', (app, item) => ({
    appId: app.id,
    text: item.text,
    description: item.description,
    rest: restCall(app, item.rest_method, visit),
  })),
});

type Lists = {
  [Key in keyof Manifest as NonNullable<Manifest[Key]> extends readonly object[]
    ? Key
    : never]-?: NonNullable<Manifest[Key]>;
};

/** Objects of all apps that the user may see and use. */
export function each<Key extends keyof Lists, Made>(
  visit: Pick<Visit, 'world' | 'session'>,
  key: Key,
  make: (app: InstalledApp, object: Lists[Key][number]) => Made,
): Made[] {
  const { behaviour } = visit.world;
  const { user } = visit.session;
  return visibleApps(visit).flatMap((app) =>
    ((app.manifest[key] ?? []) as readonly Lists[Key][number][])
      .filter((object) => mayUse(user, object as Guarded, behaviour))
      .map((object) => make(app, object)),
  );
}

export const visibleApps = ({ world, session }: Pick<Visit, 'world' | 'session'>): InstalledApp[] =>
  world.apps
    .all()
    .filter(
      ({ manifest, status }) =>
        status === 'RUNNING' && maySee(session.user, manifest, world.behaviour),
    );

/** `null` when it is not named, not there, or not for this user. */
function restCall(
  { id, manifest }: InstalledApp,
  wanted: string | undefined,
  { world, session }: Visit,
): RestCall | null {
  const found = manifest.rest_methods?.find(({ name }) => name === wanted);
  if (found === undefined || !mayUse(session.user, found, world.behaviour)) return null;
  return toCall(id, found);
}

const toCall = (
  id: number,
  { method, url, argument_names = [], named_service }: RestMethod,
): RestCall => ({ method, url: appUrl(id, url, named_service), argumentNames: argument_names });
