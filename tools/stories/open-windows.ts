import { join } from 'node:path';
import { type FakeDesk, openServer } from '../../packages/app-shell/test/server/open-server.ts';
import { openChromium } from '../../packages/simulators/test/console/chromium.ts';
import type { Desk } from '../../packages/simulators/test/console/desk.ts';
import { checkoutRoot } from '../package/checkout-root.ts';
import type { Theme } from './open-stage.ts';

export interface Look {
  readonly theme: Theme;
  readonly width: number;
}

/** The pop-up windows in a browser, without a console around them and with platforms that say what a story wants. */
export interface Windows {
  readonly desk: FakeDesk;
  /** Below the app, with its query; what failed in it is in `errors`. */
  open(path: string, look?: Look): Promise<Desk['page']>;
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const POPUP: Look = { theme: 'light', width: 720 };

export async function openWindows(): Promise<Windows> {
  const here = await openServer(join(checkoutRoot(), 'packages/web/dist'));
  const [url, browser] = await Promise.all([
    here.server.listen({ port: 0, host: '127.0.0.1' }),
    openChromium(),
  ]);
  const { cookie = '' } = await here.headersOf('analyst');
  const errors: string[] = [];
  return {
    desk: here.desk,
    errors,
    open: async (path, { theme, width } = POPUP) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        extraHTTPHeaders: { cookie },
      });
      const page = await context.newPage();
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(`${url}/${path}${path.includes('?') ? '&' : '?'}theme=${theme}`);
      return page;
    },
    close: async () => {
      await browser.close();
      here.server.server.closeAllConnections();
      await here.close();
    },
  };
}
