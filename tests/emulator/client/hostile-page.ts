/*
 * A page that tries to find out what an extension shows over it. It runs before all other scripts of the page. Tests ask
 * `hostile` what it has found.
 */

interface Heard {
  readonly type: string;
  /** What the page's listener was given: key, text, or nothing. */
  readonly carries: string;
  /** Nodes of the event's path that are in no tree the page can reach. */
  readonly unknownNodes: number;
}

const heard: Heard[] = [];
const roots: ShadowRoot[] = [];

const names = ['hatrack', 'hatrackShowMenu', 'hatrack-menu', 'hatrack-button'];
for (const name of names.filter(each => each.includes('-'))) {
  customElements.define(
    name,
    class extends HTMLElement {
      constructor() {
        super();
        roots.push(this.attachShadow({ mode: 'open' }));
      }
    },
  );
}

const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, { ...init, mode: 'open' });
  roots.push(root);
  return root;
};

const TYPES = new Set(
  [
    ...Object.keys(HTMLElement.prototype).concat(Object.keys(window), Object.keys(Document.prototype)),
    ...Object.getOwnPropertyNames(HTMLElement.prototype),
  ]
    .filter(name => name.startsWith('on'))
    .map(name => name.slice(2))
    .concat(
      'focusin',
      'focusout',
      'compositionstart',
      'compositionupdate',
      'compositionend',
      'textInput',
      'DOMActivate',
    )
    .concat('touchstart', 'touchmove', 'touchend', 'mousewheel', 'DOMMouseScroll', 'pointerrawupdate'),
);

/** What the page got from Hatrack's elements: their events, and keys that go nowhere else. */
function isTheirs(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('[data-hatrack=menu]') !== null;
}

const listen = (event: Event): void => {
  if (!isTheirs(event)) return;
  const { key = '', data = '' } = event as { readonly key?: string; readonly data?: unknown } & Event;
  const unknownNodes = event.composedPath().filter(node => node instanceof Node && !document.contains(node)).length;
  heard.push({ type: event.type, carries: `${key}${data ?? ''}`, unknownNodes });
};
for (const type of TYPES) {
  window.addEventListener(type, listen, true);
  document.addEventListener(type, listen, true);
}

const hostile = {
  heard,
  /** Nodes that the page has found and that are not its own. */
  reach(): number {
    const hosts = [...document.querySelectorAll('[data-hatrack]')];
    const open = hosts.filter(host => host.shadowRoot !== null).length;
    const points = [100, 300, 500, 700, 900, 1100].flatMap(x => [20, 80, 180, 280].map(y => [x, y] as const));
    const found = points.flatMap(([x, y]) => document.elementsFromPoint(x, y));
    return open + roots.length + found.filter(element => !document.contains(element)).length;
  },
  /** Every way to press something by script. */
  press(): void {
    for (const host of document.querySelectorAll<HTMLElement>('[data-hatrack]')) {
      const { x, y, width, height } = host.getBoundingClientRect();
      const init = { bubbles: true, composed: true, cancelable: true, clientX: x + width / 2, clientY: y + height / 2 };
      host.click();
      host.focus();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick']) {
        host.dispatchEvent(new PointerEvent(type, { ...init, detail: 1 }));
        for (const [left, top] of [
          [900, 190],
          [900, 230],
          [900, 280],
        ] as const) {
          const at = { ...init, clientX: left, clientY: top, detail: 1 };
          document.elementFromPoint(left, top)?.dispatchEvent(new MouseEvent(type, at));
        }
      }
      for (const type of ['keydown', 'keypress', 'keyup']) {
        for (const target of [host, document.activeElement, document, window]) {
          target?.dispatchEvent(new KeyboardEvent(type, { ...init, key: 'Enter', code: 'Enter', keyCode: 13 }));
        }
      }
    }
  },
  /** Messages that look like Hatrack's own. */
  forge(): void {
    const key = 'aws:111122220003:ReadOnly#payments-prod';
    const role = { key, name: 'x', account: '111122220003', roleName: 'ReadOnly', partition: 'aws' };
    for (const data of [
      { key, newTab: false },
      { tabId: 1, role, newTab: false },
    ]) {
      const message = { hatrack: 'switchToKey', data };
      window.postMessage(message, '*');
      new BroadcastChannel('hatrack').postMessage(message);
      for (const target of [window, document, ...document.querySelectorAll('[data-hatrack]')]) {
        target.dispatchEvent(new CustomEvent('hatrack', { detail: message, bubbles: true, composed: true }));
      }
    }
    const { chrome } = window as { readonly chrome?: { readonly runtime?: { sendMessage?(data: unknown): void } } };
    chrome?.runtime?.sendMessage?.({ hatrack: 'switchToKey', data: { key, newTab: false } });
  },
  /** Elements that look like Hatrack's, with names that its scripts might use. */
  pretend(): void {
    for (const name of names) {
      const fake = document.createElement(name.includes('-') ? name : 'form');
      fake.id = name;
      fake.setAttribute('data-hatrack', 'menu');
      document.body.append(fake);
    }
  },
  /** Removes the button each time that it appears. */
  takeAway(): void {
    const remove = (): void => {
      for (const host of document.querySelectorAll('[data-hatrack=button]')) host.remove();
    };
    new MutationObserver(remove).observe(document, { childList: true, subtree: true });
    remove();
  },
  /** Whether the browser's search in the page finds a text. */
  finds(text: string): boolean {
    getSelection()?.removeAllRanges();
    return (window as unknown as { find(text: string): boolean }).find(text);
  },
};

export type Hostile = typeof hostile;

Object.assign(window, { hostile });
