/** Whether an element of ours is seen as it is, so that a press in it is one that the user means. */
export interface Sight {
  /** Notes where the element is: to be called for all that happens in it. */
  look(): void;
  /** Whether it is seen, and has been for a moment, in its place. */
  isSeen(): boolean;
  stop(): void;
}

/** ms that it has to be seen in its place after it was not. */
const REST = 300;

/** ms between two looks of the browser's, the fewest that it allows. */
const DELAY = 100;

/** px that it may move by itself, as when the header is drawn again. */
const MOST_MOVED = 4;

/** px between two points at which something may lie over it, and between those and its rounded corners. */
const STEP = 20;

/** What would fade, hide, cut, turn or shrink it, as computed where nothing does. */
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

/** Lets what clicks fall through be found like anything else. */
const ALL_FOUND = '*, ::before, ::after, ::backdrop { pointer-events: auto !important; }';

/** Of version 2 of the interface, which Firefox has not. */
interface Entry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/**
 * Watches an element at the top of a closed root. Chromium says itself whether anything lies over it, and whether it is
 * faded or turned; in every browser its hosts' styles and the points of its area are looked at, when it matters.
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
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ALL_FOUND);
  const before = [...document.adoptedStyleSheets];
  document.adoptedStyleSheets = [...before, sheet];
  try {
    for (let y = Math.max(top + STEP, 0); y < Math.min(bottom - STEP / 2, innerHeight); y += STEP) {
      for (let x = Math.max(left + STEP, 0); x < Math.min(right - STEP / 2, innerWidth); x += STEP) {
        if (!element.contains(root.elementFromPoint(x, y))) return false;
      }
    }
    return true;
  } finally {
    document.adoptedStyleSheets = before;
  }
}
