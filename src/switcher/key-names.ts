/** Names a key that is pressed with Ctrl, or ⌘ on a Mac. */
export function withControl(key: string): string {
  return `${navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl'} ${key}`;
}
