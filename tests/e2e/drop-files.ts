import type { Page } from 'puppeteer-core';

export interface DroppedFile {
  readonly name: string;
  readonly bytes: readonly number[];
}

export function textFile(name: string, text: string): DroppedFile {
  return { name, bytes: [...new TextEncoder().encode(text)] };
}

/** Moves files over the page, and lets them go where asked. */
export async function drag(
  options: Page,
  event: 'dragenter' | 'drop',
  ...files: readonly DroppedFile[]
): Promise<void> {
  await options.evaluate(
    (type, dragged) => {
      const dataTransfer = new DataTransfer();
      for (const { name, bytes } of dragged) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      const target = document.querySelector('.cm-content') ?? document.body;
      target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    event,
    files,
  );
}
