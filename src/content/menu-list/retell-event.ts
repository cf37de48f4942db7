/** What the list listens to; everything else of a guarded event is only kept from the page. */
const HEARD = new Set(['keydown', 'input', 'mousedown', 'click', 'auxclick', 'pointermove']);

/** What the list reads of them. */
const FIELDS = [
  ...['key', 'keyCode', 'repeat', 'isComposing', 'ctrlKey', 'metaKey', 'altKey', 'shiftKey'],
  ...['button', 'screenX', 'screenY'],
];

/**
 * Tells the list of an event that was stopped on its way: a copy that stays within the closed root. What the list
 * cancels is cancelled.
 * @returns whether the page is not to hear the event itself
 */
export function retellEvent(root: ShadowRoot, event: Event): boolean {
  if (!HEARD.has(event.type)) return true;
  const target = targetIn(root, event);
  if (target && !target.dispatchEvent(copyOf(event))) event.preventDefault();
  return target !== undefined;
}

/**
 * What in the root the event is for: a closed root tells nobody. A click of assistive technology has neither a place
 * nor the focus: it goes its way, and the page learns that there was one.
 */
function targetIn(root: ShadowRoot, event: Event): Element | undefined {
  const focused = root.activeElement ?? undefined;
  if (!(event instanceof MouseEvent)) return focused;
  if (event.detail === 0 && event.type === 'click') return focused instanceof HTMLButtonElement ? focused : undefined;
  return root.elementFromPoint(event.clientX, event.clientY) ?? focused;
}

/**
 * A plain event that has what the list reads of the real one. In Firefox a `KeyboardEvent` leaves the root, whatever it
 * was told; what is set on this one only Hatrack's own world sees.
 */
function copyOf(event: Event): Event {
  const copy = new Event(event.type, { bubbles: true, composed: false, cancelable: event.cancelable });
  const fields = event as unknown as Readonly<Record<string, unknown>>;
  return Object.assign(copy, Object.fromEntries(FIELDS.map(name => [name, fields[name]])));
}
