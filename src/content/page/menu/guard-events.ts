/** Events that leave a closed root and reveal the list, or what the user types in it. */
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
  /** Called for such an event of the browser. Answers whether to keep it from the page. */
  hear(event: Event): boolean;
  /** Called for such an event elsewhere in the page. */
  overhear(event: Event): void;
}

/**
 * Keeps events in one element from the page: gets them first, while they go down from the window, and stops them. Call
 * this before the page can listen. Until an element is guarded, nothing is stopped.
 */
export function guardEvents(guarded: () => Guarded | undefined, signal: AbortSignal): void {
  const listen = (event: Event): void => {
    const guard = guarded();
    if (!guard || !event.isTrusted) return;
    if (!guard.owns(event)) guard.overhear(event);
    else if (guard.hear(event)) event.stopImmediatePropagation();
  };
  for (const type of TYPES) {
    // Passive, so that the page scrolls as fast as before. Keys and clicks have to be cancelled sometimes.
    const passive = /^(wheel|mousewheel|touch)/.test(type);
    window.addEventListener(type, listen, { capture: true, passive, signal });
  }
}
