import type { Route } from '../http/call.ts';
import { v2ContextRoutes } from './v2-context-routes.ts';
import { v2IndicatorLists } from './v2-indicator-lists.ts';
import { v2IndicatorRoutes } from './v2-indicator-routes.ts';
import { v2OwnerRoutes } from './v2-owner-routes.ts';
import { v2ReportRoutes } from './v2-report-routes.ts';
import { v2TypeRoutes } from './v2-type-routes.ts';
import { v3IndicatorLists } from './v3-indicator-lists.ts';
import { v3IndicatorRoutes } from './v3-indicator-routes.ts';
import { v3OptionRoutes } from './v3-option-routes.ts';
import { v3SecurityRoutes } from './v3-security-routes.ts';

/** Every simulated route, those with fixed paths before those that take the same place as a value. */
export const allRoutes: readonly Route[] = [
  ...v2OwnerRoutes,
  ...v2TypeRoutes,
  ...v2IndicatorLists,
  ...v2ContextRoutes,
  ...v2ReportRoutes,
  ...v2IndicatorRoutes,
  ...v3OptionRoutes,
  ...v3SecurityRoutes,
  ...v3IndicatorLists,
  ...v3IndicatorRoutes,
];
