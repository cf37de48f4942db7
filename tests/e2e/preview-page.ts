import type { Page } from 'puppeteer-core';
import { waitUntil } from './browser/wait-until.ts';
import { rowsBySection } from './popup-page.ts';

export type Sections = Awaited<ReturnType<typeof rowsBySection>>;

/** The name of the sign-in that the preview is for. */
export function previewedSignIn(options: Page): Promise<string> {
  return options.$eval('#preview-sign-in', field =>
    field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.textContent ?? '') : '',
  );
}

/** Chooses who the preview is for, by the name that the field offers. */
export async function previewAs(options: Page, name: string): Promise<void> {
  const value = await waitUntil(`${name} can be chosen`, () =>
    options.$$eval(
      '#preview-sign-in option',
      (choices, wanted) => {
        const choice = choices.find(({ textContent }) => textContent === wanted);
        return choice instanceof HTMLOptionElement ? choice.value : undefined;
      },
      name,
    ),
  );
  await options.select('#preview-sign-in', value);
  await waitUntil(`the preview is for ${name}`, async () => (await previewedSignIn(options)) === name);
}

/** Waits until the preview shows exactly this. */
export async function previewIs(options: Page, sections: Sections): Promise<void> {
  await waitUntil(
    `the preview is ${JSON.stringify(sections)}`,
    async () => JSON.stringify(await rowsBySection(options)) === JSON.stringify(sections),
  );
}

/** The number of the line that the cursor is on, once it is this. */
export async function cursorIsOnLine(options: Page, line: number): Promise<void> {
  await waitUntil(`the cursor is on line ${line}`, () =>
    options.evaluate(
      wanted =>
        document.querySelector('.cm-lineNumbers .cm-activeLineGutter')?.textContent === String(wanted) &&
        document.activeElement?.classList.contains('cm-content') === true,
      line,
    ),
  );
}

/** Waits until the page says this somewhere. */
export async function pageSays(options: Page, text: string): Promise<void> {
  await waitUntil(`the page says “${text}”`, () =>
    options.evaluate(wanted => document.body.textContent.includes(wanted), text),
  );
}
