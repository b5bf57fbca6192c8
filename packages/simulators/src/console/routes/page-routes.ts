import { adminPage } from '../pages/admin-page.ts';
import { assetDetailsPage, assetListPage } from '../pages/asset-pages.ts';
import { dashboardPage } from '../pages/dashboard-page.ts';
import { eventDetailsPage } from '../pages/event-details-page.ts';
import { eventListPage } from '../pages/event-list-page.ts';
import { extensionsPage } from '../pages/extensions-page.ts';
import { flowListPage } from '../pages/flow-list-page.ts';
import { offenseListPage } from '../pages/offense-list-page.ts';
import { offenseSummaryPage } from '../pages/offense-summary-page.ts';
import type { Page, Visit } from '../pages/page.ts';
import { referenceSetElementsPage, referenceSetsPage } from '../pages/reference-set-pages.ts';
import { reportListPage } from '../pages/report-list-page.ts';

interface PageRoute {
  readonly render: (visit: Visit) => Page | undefined;
  /** What the user needs; `ADMIN` stands for all. */
  readonly capability?: string;
}

/** Pages below `/console/do/`; those of §2.5 have the paths that apps open. */
export const pageRoutes: ReadonlyMap<string, PageRoute> = new Map<string, PageRoute>(
  Object.entries({
    'qradar/dashboard': { render: dashboardPage },
    'sem/offenses': { render: offenseListPage, capability: 'SEM' },
    'sem/offensesummary': { render: offenseSummaryPage, capability: 'SEM' },
    'ariel/arielSearch': { render: eventListPage, capability: 'EventViewer' },
    'ariel/eventDetails': { render: eventDetailsPage, capability: 'EventViewer' },
    'ariel/flowSearch': { render: flowListPage },
    'assetprofile/AssetList': { render: assetListPage },
    'assetprofile/AssetDetails': { render: assetDetailsPage },
    'reports/list': { render: reportListPage },
    'qradar/admin': { render: adminPage, capability: 'ADMIN' },
    'qradar/referenceSets': { render: referenceSetsPage, capability: 'ADMIN' },
    'qradar/referenceSetElems': { render: referenceSetElementsPage, capability: 'ADMIN' },
    'qradar/extensions': { render: extensionsPage, capability: 'ADMIN' },
  }),
);
