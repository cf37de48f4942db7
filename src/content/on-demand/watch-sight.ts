/** Checks whether the user sees one of Hatrack's elements as it is, so that a press in it is what the user wants. */
export interface Sight {
  /** Notes where the element is. Call it for every event in the element. */
  look(): void;
  /** Whether the element is visible in its place, and has been for a moment. */
  isSeen(): boolean;
  stop(): void;
}

/** ms that the element has to be visible in its place after it was not. */
const REST = 300;

/** ms between two checks by the browser: the minimum that it allows. */
const DELAY = 100;

/** px that the element may move by itself, for example when the page draws the header again. */
const MOST_MOVED = 4;

/** px between two points that are checked for something over the element, and between these and its rounded corners. */
const STEP = 20;

/** Computed styles of an element that nothing fades, hides, cuts, turns or shrinks. */
const PLAIN: Readonly<Record<string, string>> = {
  opacity: '1',
  visibility: 'visible',
  filter: 'none',
  'clip-path': 'none',
  'mask-image': 'none',
  'mix-blend-mode': 'normal',
  transform: 'none',
  rotate: 'none',
  scale: 'none',
  zoom: '1',
};

/** Makes elements that let clicks through count like all others. */
const ALL_FOUND = '*, ::before, ::after, ::backdrop { pointer-events: auto !important; }';

/** What a page may make of Hatrack's own host to cover what is in it. */
const COVERS = ['::before', '::after'];

/** Fields of version 2 of the interface, which Firefox does not have. */
interface Entry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/**
 * Watches an element at the top of a closed root. Chromium itself reports whether anything covers, fades or turns it. In
 * every browser the styles of its hosts and points in its area are checked when it matters.
 */
export function watchSight(element: HTMLElement): Sight {
  let place = element.getBoundingClientRect();
  let isClear = true;
  let since = Number.NEGATIVE_INFINITY;
  const note = (entries: readonly Entry[]): void => {
    const { isVisible = true } = entries.at(-1) ?? { isVisible: isClear };
    if (isVisible && !isClear) since = performance.now();
    isClear = isVisible;
  };
  const options = { threshold: 1, trackVisibility: true, delay: DELAY };
  const observer = new IntersectionObserver(note, options);
  observer.observe(element);
  const look = (): void => {
    const now = element.getBoundingClientRect();
    if (hasMoved(place, now)) since = performance.now();
    place = now;
  };
  window.addEventListener('resize', look);
  return {
    look,
    isSeen() {
      look();
      note(observer.takeRecords());
      return isClear && performance.now() - since >= REST && isPlain(element) && isOnTop(element, place);
    },
    stop() {
      observer.disconnect();
      window.removeEventListener('resize', look);
    },
  };
}

function hasMoved(one: DOMRect, other: DOMRect): boolean {
  return (['left', 'top', 'right', 'bottom'] as const).some(side => Math.abs(one[side] - other[side]) > MOST_MOVED);
}

function isPlain(element: HTMLElement): boolean {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (!(node instanceof Element)) continue;
    const style = getComputedStyle(node);
    // A property that the browser does not know is empty.
    if (Object.entries(PLAIN).some(([name, plain]) => ![plain, ''].includes(style.getPropertyValue(name))))
      return false;
  }
  return true;
}

function isOnTop(element: HTMLElement, { left, top, right, bottom }: DOMRect): boolean {
  const root = element.getRootNode() as ShadowRoot;
  if (COVERS.some(cover => !['none', 'normal', ''].includes(getComputedStyle(root.host, cover).content))) return false;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ALL_FOUND);
  const before = [...document.adoptedStyleSheets];
  document.adoptedStyleSheets = [...before, sheet];
  try {
    for (let y = Math.max(top + STEP, 0); y < Math.min(bottom - STEP / 2, innerHeight); y += STEP) {
      for (let x = Math.max(left + STEP, 0); x < Math.min(right - STEP / 2, innerWidth); x += STEP) {
        // Firefox's root does not see what lies over it in the document.
        const isOurs = document.elementFromPoint(x, y) === root.host && element.contains(root.elementFromPoint(x, y));
        if (!isOurs) return false;
      }
    }
    return true;
  } finally {
    document.adoptedStyleSheets = before;
  }
}
