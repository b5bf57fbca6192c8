import { createContext, runInContext } from 'node:vm';

const CONSOLE = 'https://console.example';

/**
 * Evaluates the script of an action as QRadar does, in a page that has loaded the page script, with the answer of its REST
 * method as `result`. Says what would break the menu: an exception, or a window that is not one of the app.
 */
export function actionProblem(
  pageScript: string,
  javascript: string,
  result: unknown,
): string | undefined {
  const opened: string[] = [];
  const page = createContext(pageOf(opened));
  try {
    runInContext(pageScript, page);
    runInContext(`const result = ${JSON.stringify(result)};\n${javascript}`, page);
  } catch (error) {
    return `its script fails: ${String(error)}`;
  }
  const strange = opened.find((url) => !isOfApp(url));
  return strange === undefined ? undefined : `it opens ${strange.slice(0, 80)}`;
}

function isOfApp(url: string): boolean {
  const { origin, pathname } = new URL(url);
  return origin === CONSOLE && /^\/console\/plugins\/[^/]*\/app_proxy\//.test(pathname);
}

/** As much of a browser as a page script needs that does nothing by itself. */
function pageOf(opened: string[]): object {
  const element = () => ({ style: {}, setAttribute: () => undefined, remove: () => undefined });
  const page = {
    location: { origin: CONSOLE },
    document: {
      body: { append: () => undefined },
      cookie: '',
      createElement: element,
      getElementById: () => null,
    },
    getComputedStyle: () => ({ backgroundColor: 'rgb(255, 255, 255)' }),
    fetch: () => new Promise(() => undefined),
    setTimeout: () => 0,
    open: (url: string) => {
      opened.push(url);
      return null;
    },
  };
  return Object.assign(page, { window: page });
}
