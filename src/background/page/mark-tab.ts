import { runInPage } from '../../platform/run-in-page.ts';

/** What the tab of a console page shows of the role or base that the page works as. */
interface TabMark {
  /** Goes before the page's title. */
  readonly name?: string | undefined;
  /** Of the peg in the page's icon: `rrggbb`. */
  readonly color?: string | undefined;
}

/**
 * Puts a name before a console page's title and a peg into its icon, however often the page changes them; takes away
 * what it is not given. Loads no icon but those that the page names. Throws without access to the page.
 */
export async function markTab(tabId: number, { name, color = '' }: TabMark): Promise<void> {
  // A title has no double spaces, so the name must have none.
  const prefix = name === undefined ? '' : `${name.replace(/\s+/g, ' ').trim()} · `;
  await runInPage(tabId, keepTabMarked, [prefix, color]);
}

/** Runs in the page, so it uses nothing from outside. What the page writes again three times in a second stays the page's. */
function keepTabMarked(prefix: string, color: string): void {
  // The page does not see these globals: they are of Hatrack's own world. An element of the page may have such a name.
  const world = globalThis as {
    readonly hatrack?: { readonly signal: AbortSignal; check(): boolean };
    hatrackTab?: { readonly as: string; readonly stop: () => void } | undefined;
  };
  const before = Object.hasOwn(world, 'hatrackTab') ? world.hatrackTab : undefined;
  const as = prefix + color;
  if (before?.as === as) return;
  before?.stop();
  world.hatrackTab = undefined;
  if (as === '') return;
  const life = Object.hasOwn(world, 'hatrack') ? world.hatrack : undefined;

  const mayWriteTitle = limitWrites();
  const mayWriteIcons = limitWrites();
  const originals = new WeakMap<HTMLLinkElement, string>();
  /** The address that each icon had last: the page's own while that loads, then Hatrack's. */
  const seen = new WeakMap<HTMLLinkElement, string>();
  const own = document.createElement('link');
  own.rel = 'icon';
  const observer = new MutationObserver(mark);
  mark();
  observer.observe(document.head, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['href', 'rel'],
  });
  world.hatrackTab = { as, stop };
  life?.signal.addEventListener('abort', stop);

  function mark(): void {
    // In Chromium this runs on when its extension is gone: the check ends it then.
    if (life?.check() === false) return;
    if (prefix !== '' && document.title !== '' && !document.title.startsWith(prefix) && mayWriteTitle()) {
      document.title = prefix + document.title;
    }
    if (color === '') return;
    const icons = iconsOfPage();
    if (icons.length > 0) own.remove();
    else if (!own.isConnected && mayWriteIcons()) {
      own.href = draw();
      document.head.append(own);
    }
    const fresh = icons.filter(icon => seen.get(icon) !== icon.href);
    if (fresh.length > 0 && mayWriteIcons()) for (const icon of fresh) void markIcon(icon);
  }

  function stop(): void {
    life?.signal.removeEventListener('abort', stop);
    observer.disconnect();
    if (prefix !== '' && document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
    // Of a page without icons Chromium keeps the last one, unless it meets the address again that it asks for by itself.
    if (own.isConnected) own.href = '/favicon.ico';
    own.remove();
    for (const icon of iconsOfPage()) {
      const original = originals.get(icon);
      if (original !== undefined && seen.get(icon) === icon.href) icon.setAttribute('href', original);
    }
  }

  function iconsOfPage(): readonly HTMLLinkElement[] {
    const icons = document.head.querySelectorAll<HTMLLinkElement>('link[rel~=icon i][href]');
    return [...icons].filter(icon => icon !== own);
  }

  async function markIcon(icon: HTMLLinkElement): Promise<void> {
    const { href } = icon;
    const original = icon.getAttribute('href') ?? '';
    seen.set(icon, href);
    const image = new Image();
    image.crossOrigin = 'anonymous';
    image.src = href;
    const drawn = await image.decode().then(
      () => draw(image),
      () => draw(),
    );
    if (icon.href !== href || world.hatrackTab?.stop !== stop) return;
    originals.set(icon, original);
    icon.href = drawn;
    seen.set(icon, icon.href);
  }

  /** A peg at the side of an image, or alone. */
  function draw(image?: HTMLImageElement): string {
    const canvas = document.createElement('canvas');
    canvas.width = 32;
    canvas.height = 32;
    const context = canvas.getContext('2d');
    if (!context) return '';
    if (image) context.drawImage(image, 0, 0, 32, 32);
    context.fillStyle = `#${color}`;
    context.strokeStyle = '#fff';
    context.lineWidth = 3;
    context.roundRect(image ? 19 : 9, image ? 8 : 2, image ? 11 : 14, image ? 22 : 28, 5);
    context.stroke();
    context.fill();
    return canvas.toDataURL();
  }

  function limitWrites(): () => boolean {
    let times: readonly number[] = [];
    let isLeft = false;
    return () => {
      times = [...times, performance.now()].slice(-4);
      const [first = 0, , , fourth = Number.POSITIVE_INFINITY] = times;
      isLeft ||= fourth - first < 1000;
      return !isLeft;
    };
  }
}
