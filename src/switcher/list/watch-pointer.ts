interface ScreenPlace {
  readonly screenX: number;
  readonly screenY: number;
}

/**
 * Tells whether a pointer was moved since it was last heard of. A browser reports a pointer that rests where a list
 * appears, too: whoever opened it by a key has not chosen the row that happens to be there.
 */
export function watchPointer(): (place: ScreenPlace) => boolean {
  let last: ScreenPlace | undefined;
  return ({ screenX, screenY }) => {
    const hasMoved = last !== undefined && (last.screenX !== screenX || last.screenY !== screenY);
    last = { screenX, screenY };
    return hasMoved;
  };
}
