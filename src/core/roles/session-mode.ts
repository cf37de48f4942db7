/**
 * The console's session modes (docs/console.md 2 and 3): in `classic` all tabs of a cookie store work in one session;
 * in `multi-session` several sessions are open side by side, each at its own host and in its own tabs. The questions
 * about their differences are in this file: no other code compares modes.
 */
export const SESSION_MODES = ['classic', 'multi-session'] as const;

export type SessionMode = (typeof SESSION_MODES)[number];

/** Whether several sessions may be open at once. Cookies that all tabs share may then belong to another session. */
export const hasManySessions = (mode: SessionMode | undefined): boolean => mode === 'multi-session';

/** Whether a session of a role may switch to another role. If not, the base always authorizes the switch. */
export const rolesMaySwitch = (mode: SessionMode): boolean => mode === 'multi-session';

/** Whether a switch needs a token of the page. */
export const needsToken = (mode: SessionMode): boolean => mode === 'classic';

/** Whether the region of the session serves the sign-in. */
export const signsInByRegion = (mode: SessionMode): boolean => mode === 'multi-session';
