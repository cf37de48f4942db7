/** The most bytes of a text that comes from a file or from others: 100,000 roles take 12 MB. */
export const MAX_LAYER_BYTES = 16 * 1024 * 1024;

/** Whether a text has a line that begins a section. A text without one is no configuration. */
export function hasSections(text: string): boolean {
  return text.split(/\r\n|\r|\n/).some(line => /^\s*\[[^\]]+\]/.test(line)) && !/^\s*(?:\[\s*)?\{/.test(text);
}

/** Whether a text is a web page: most of the time a sign-in page. */
export function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|script|!--|\?xml)/i.test(text);
}
