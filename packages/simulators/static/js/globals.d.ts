/** What a page's data says; written by `render-page.ts`. */
interface ConsolePage {
  readonly appName: string;
  readonly pageId: string;
  readonly summaryId: string | null;
  readonly toolbar: string | null;
  readonly switches: {
    readonly menuBreaksOn: readonly string[];
    readonly fieldMatch: 'exact' | 'any-case';
    readonly restCalls: 'browser' | 'dispatcher';
    readonly summaryContext: 'bare' | 'ids';
    readonly hoverTimeoutMs: number;
    readonly hoverFailure: 'hidden' | 'shown';
    readonly hoverShows: 'html' | 'both';
    readonly injectedScripts: 'run' | 'inert';
    readonly fragmentWithoutId: 'absent' | 'undefined';
    readonly dashboardRefreshMs: number;
  };
  readonly actions: readonly AppAction[];
  readonly providers: readonly {
    readonly appId: number;
    readonly type: string;
    readonly rest: RestCall;
  }[];
  readonly fragments: readonly { readonly location: 'header' | 'footer'; readonly url: string }[];
  readonly columns: readonly {
    readonly label: string;
    readonly width: number;
    readonly url: string;
  }[];
  readonly dashboardItems: readonly DashboardItem[];
}

interface RestCall {
  readonly method: string;
  readonly url: string;
  readonly argumentNames: readonly string[];
}

interface AppAction {
  readonly appId: number;
  readonly appName: string;
  readonly id: string;
  readonly text: string;
  readonly description: string;
  readonly icon: string | null;
  readonly groups: readonly string[];
  readonly javascript: string;
  readonly rest: RestCall | null;
}

interface DashboardItem {
  readonly appId: number;
  readonly text: string;
  readonly description: string;
  readonly rest: RestCall | null;
}

interface SelectedRow {
  readonly id: string;
}

interface Window {
  consolePage: ConsolePage;
  CURRENT_SCOPE: number | undefined;
  QRADAR_VERSION: string;
  selectedRows: SelectedRow[];
  appName: string;
  pageId: string;
  summaryId: string | undefined;
  getTableRowsSelected: () => string;
  getSelectedRowIds: () => string[];
  getGrid: () => object;
  domapi: object;
  $: unknown;
  setActionEnabled: (name: string, isEnabled: boolean) => void;
  setActiveTab: (tab: string, url?: string) => void;
  renderJsonContent?: (jsonTagId: string, targetTagId: string) => void;
}
