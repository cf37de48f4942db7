/** px between the menu and the window's edges, and between it and its button. */
const GAP = 8;

const SIZE = { width: 440, height: 560 };

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Where the menu is: px from the window's top and left, and its height. */
export interface FramePlace {
  readonly top: number;
  readonly left: number;
  readonly height: number;
}

/** A bar counts as the button's bar if it ends at most this many px below the button. */
const MOST_BELOW = 40;

/**
 * Places the menu below a button in the header and its bar, with the same right edge; beside a button at the window's
 * right edge; without a button, in the window's upper right corner.
 */
export function placeFrame(
  button: Box | undefined,
  headerBottom: number | undefined,
  isAtEdge: boolean,
  view: { readonly width: number; readonly height: number },
): FramePlace {
  const right = isAtEdge && button ? button.left - GAP : (button?.right ?? view.width - GAP);
  const left = Math.max(GAP, Math.min(right, view.width - GAP) - SIZE.width);
  const wanted = button ? (isAtEdge ? button.top - SIZE.height / 3 : bottomOf(button, headerBottom) + GAP) : GAP;
  const top = isAtEdge ? Math.max(GAP, Math.min(wanted, view.height - GAP - SIZE.height)) : Math.max(GAP, wanted);
  return { top, left, height: Math.max(0, Math.min(SIZE.height, view.height - GAP - top)) };
}

function bottomOf({ bottom }: Box, headerBottom = bottom): number {
  return headerBottom > bottom && headerBottom < bottom + MOST_BELOW ? headerBottom : bottom;
}
