/** A text as the editor holds it: whatever the line breaks were, they are `\n` there. */
export function asEdited(text: string): string;
export function asEdited(text: string | undefined): string | undefined;
export function asEdited(text: string | undefined): string | undefined {
  return text?.replace(/\r\n?/g, '\n');
}
