/** Events that the list listens to. All other guarded events are only kept from the page. */
const HEARD = new Set(['keydown', 'keyup', 'input', 'mousedown', 'click', 'auxclick', 'pointermove']);

/** Fields of these events that the list reads. */
const FIELDS = [
  ...['key', 'code', 'keyCode', 'repeat', 'isComposing', 'ctrlKey', 'metaKey', 'altKey', 'shiftKey'],
  ...['button', 'buttons', 'detail', 'screenX', 'screenY'],
];

/**
 * Passes an event that was stopped on to the list, as a copy that stays within the closed root. If the list cancels the
 * copy, the event is cancelled.
 * @returns whether to keep the event from the page
 */
export function passEventOn(root: ShadowRoot, event: Event): boolean {
  if (!HEARD.has(event.type)) return true;
  const target = targetIn(root, event);
  if (target && !target.dispatchEvent(copyOf(event))) event.preventDefault();
  return target !== undefined;
}

/**
 * The element in the root that the event is for: events hide that for a closed root. A click by assistive technology has
 * neither a position nor the focus. It is not stopped, and the page learns that there was a click.
 */
function targetIn(root: ShadowRoot, event: Event): Element | undefined {
  const focused = root.activeElement ?? undefined;
  if (!(event instanceof MouseEvent)) return focused;
  if (event.detail === 0 && event.type === 'click') return focused instanceof HTMLButtonElement ? focused : undefined;
  return root.elementFromPoint(event.clientX, event.clientY) ?? focused;
}

/**
 * A plain event with the fields that the list reads from the real one. In Firefox a `KeyboardEvent` leaves the root even if
 * it should not. Only Hatrack's own world sees the fields of this one.
 */
function copyOf(event: Event): Event {
  const copy = new Event(event.type, { bubbles: true, composed: false, cancelable: event.cancelable });
  const fields = event as unknown as Readonly<Record<string, unknown>>;
  return Object.assign(copy, Object.fromEntries(FIELDS.map(name => [name, fields[name]])));
}
