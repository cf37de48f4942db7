/** Whether a text is a session's differentiator, 12 digits and 8 characters: `111122223333-abcdefgh` (console.md 3.2). */
export function isSessionId(text: string): boolean {
  return /^\d{12}-[a-z0-9]{8}$/.test(text);
}
