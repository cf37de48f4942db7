/** All that tells of the list or of what is typed in it, and leaves a closed root. */
const TYPES = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'textInput', 'textupdate', 'change', 'select'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'copy', 'cut', 'paste', 'selectstart', 'search'],
  ...['beforecopy', 'beforecut', 'beforepaste', 'click', 'dblclick', 'auxclick', 'contextmenu', 'DOMActivate'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'mouseenter', 'mouseleave'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerrawupdate', 'pointerover', 'pointerout'],
  ...['pointerenter', 'pointerleave', 'pointercancel', 'gotpointercapture', 'lostpointercapture'],
  ...['wheel', 'mousewheel', 'DOMMouseScroll', 'MozMousePixelScroll', 'touchstart', 'touchmove', 'touchend'],
  ...['touchcancel', 'drag', 'dragstart', 'dragend', 'dragenter', 'dragleave', 'dragover', 'drop'],
  ...['focus', 'blur', 'focusin', 'focusout', 'DOMFocusIn', 'DOMFocusOut', 'animationstart', 'animationend'],
  ...['animationiteration', 'animationcancel', 'transitionrun', 'transitionstart', 'transitionend', 'transitioncancel'],
];

export interface Guarded {
  /** Whether an event is for the guarded element. */
  owns(event: Event): boolean;
  /** Such an event, of the browser's own. Answers whether the page is not to hear it. */
  hear(event: Event): boolean;
  /** One elsewhere in the page. */
  overhear(event: Event): void;
}

/**
 * Keeps what happens in one element from the page: heard first of all, on the way down from the window, and stopped.
 * To be called before the page can listen; until something is guarded, every event goes its way.
 */
export function guardEvents(guarded: () => Guarded | undefined, signal: AbortSignal): void {
  const listen = (event: Event): void => {
    const guard = guarded();
    if (!guard || !event.isTrusted) return;
    if (!guard.owns(event)) guard.overhear(event);
    else if (guard.hear(event)) event.stopImmediatePropagation();
  };
  for (const type of TYPES) {
    // A page scrolls as fast as without us; keys and clicks must be cancelled at times.
    const passive = /^(wheel|mousewheel|touch)/.test(type);
    window.addEventListener(type, listen, { capture: true, passive, signal });
  }
}
