import type { Browser, Runtime } from 'webextension-polyfill';

type Answering = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

/** Chromium's own API: it is what the polyfill makes of it, but for listeners that answer. */
interface Chrome {
  /** Absent, or without an id, once the extension is gone. */
  readonly runtime?: {
    readonly id?: string;
    readonly onMessage: {
      addListener(
        listener: (message: unknown, sender: Runtime.MessageSender, send: (reply: unknown) => void) => boolean,
      ): void;
    };
  };
}

/**
 * Stands in for webextension-polyfill in content scripts (see plain-content-scripts.ts): every console page pays for
 * these, and the polyfill is 3 KB of it. Firefox has `browser`; Chromium answers with promises by itself, and only
 * listeners that do so need help.
 */
const { browser, chrome } = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Chrome };

const onMessage = {
  addListener(listener: Answering): void {
    chrome.runtime?.onMessage.addListener((message, sender, send) => {
      const reply = listener(message, sender);
      void reply?.then(send);
      return reply !== undefined;
    });
  },
};

const runtime = (): unknown =>
  Object.create(chrome.runtime ?? null, {
    id: { get: () => chrome.runtime?.id },
    onMessage: { value: onMessage },
  });

export default browser ?? Object.create(chrome, { runtime: { value: runtime() } });
