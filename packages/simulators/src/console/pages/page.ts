import type { ConsoleSession, ConsoleWorld } from '../console-world.ts';
import type { Html } from '../html/html.ts';

/** Who looks at which URL of the console. */
export interface Visit {
  readonly world: ConsoleWorld;
  readonly session: ConsoleSession;
  readonly url: URL;
}

/** A row that can be selected, with the link it opens on a double click. */
export interface GridRow {
  readonly id: string;
  readonly cells: readonly Html[];
  readonly href?: string;
  /** Group of the menu of the row as a whole. */
  readonly menu?: string;
}

/** One page of the console, known to apps by `appName` and `pageId` (§2.1). */
export interface Page {
  readonly title: string;
  readonly appName: string;
  readonly pageId: string;
  /** Group of the toolbar's buttons. */
  readonly toolbar?: string;
  /** Id of the object that the page is about. */
  readonly summaryId?: string;
  /** The console's own buttons, left of those of apps. */
  readonly ownButtons?: Html;
  readonly body: Html;
}
