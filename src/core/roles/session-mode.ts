/**
 * The console's session modes (docs/console.md 2 and 3): in `classic` all tabs of a cookie store work in one session; in
 * `multi-session` several stand side by side, each at a host and in tabs of its own. What differs is asked here: no
 * other code compares modes.
 */
export const SESSION_MODES = ['classic', 'multi-session'] as const;

export type SessionMode = (typeof SESSION_MODES)[number];

/** Whether several sessions may be open at once. Cookies that all tabs share may then be those of another session. */
export const hasManySessions = (mode: SessionMode | undefined): boolean => mode === 'multi-session';

/** Whether a session of a role may switch on to another role; else it is always who signed in that switches. */
export const rolesMaySwitch = (mode: SessionMode): boolean => mode === 'multi-session';

/** Whether a switch needs a token of the page's. */
export const needsToken = (mode: SessionMode): boolean => mode === 'classic';

/** Whether sign-in is served from the region of the session. */
export const signsInByRegion = (mode: SessionMode): boolean => mode === 'multi-session';
