import { runInPage } from '../../platform/run-in-page.ts';

/**
 * Puts a name before a console page's title, however often the page changes that; without a name, takes an earlier one
 * away. A title has no double spaces, so the name must have none. Throws without access to the page.
 */
export async function keepTitle(tabId: number, name: string | undefined): Promise<void> {
  await runInPage(tabId, prefixTitle, [name === undefined ? '' : `${name.replace(/\s+/g, ' ').trim()} · `]);
}

/** Runs in the page, so it uses nothing from outside. A page that writes its title three times in a second keeps it. */
function prefixTitle(prefix: string): void {
  // The page does not see this global: it is of Hatrack's own world.
  const world = globalThis as { hatrackTitle?: () => void };
  world.hatrackTitle?.();
  delete world.hatrackTitle;
  if (prefix === '') return;
  let times: readonly number[] = [];
  const observer = new MutationObserver(put);
  function put(): void {
    if (document.title === '' || document.title.startsWith(prefix)) return;
    times = [...times, performance.now()].slice(-4);
    const [first = 0, , , fourth = Number.POSITIVE_INFINITY] = times;
    if (fourth - first < 1000) observer.disconnect();
    else document.title = prefix + document.title;
  }
  observer.observe(document.head, { childList: true, characterData: true, subtree: true });
  put();
  world.hatrackTitle = () => {
    observer.disconnect();
    if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
  };
}
