interface ScreenPlace {
  readonly screenX: number;
  readonly screenY: number;
}

/**
 * Checks whether the pointer moved since its last event. A browser also reports a pointer that rests where a list appears:
 * a user who opened the list by a key has not chosen the row below the pointer.
 */
export function watchPointer(): (place: ScreenPlace) => boolean {
  let last: ScreenPlace | undefined;
  return ({ screenX, screenY }) => {
    const hasMoved = last !== undefined && (last.screenX !== screenX || last.screenY !== screenY);
    last = { screenX, screenY };
    return hasMoved;
  };
}
