import type { Browser, Runtime } from 'webextension-polyfill';

type Answering = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

/** Chromium's own API. It differs from the polyfill only in listeners that answer. */
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
 * Replaces webextension-polyfill in content scripts (see plain-content-scripts.ts): every console page loads these, and
 * the polyfill would be 3 KB of it. Firefox has `browser`. Chromium returns promises by itself; only listeners that answer
 * with a promise need help.
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
