/** Bytes of a text that comes from elsewhere: some 30,000 roles. */
export const MAX_LAYER_BYTES = 5 * 1024 * 1024;

/** True where a text has a line that begins a section: anything else is no configuration, whatever else it is. */
export function hasSections(text: string): boolean {
  return text.split(/\r\n|\r|\n/).some(line => /^\s*\[[^\]]+\]/.test(line)) && !/^\s*(?:\[\s*)?\{/.test(text);
}

/** True for a web page where a text was expected: a sign-in page, most of the time. */
export function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|script|!--|\?xml)/i.test(text);
}
