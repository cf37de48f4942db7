/** A text as the editor holds it: every line break is `\n` there. */
export function asEdited(text: string): string;
export function asEdited(text: string | undefined): string | undefined;
export function asEdited(text: string | undefined): string | undefined {
  return text?.replace(/\r\n?/g, '\n');
}
