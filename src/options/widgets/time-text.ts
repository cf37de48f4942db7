const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Date and time in the user's language. */
export function timeText(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** How long ago a time was; `undefined` within a minute, after a week, and for a time in the future. */
export function agoText(time: number, now: number, language: string): string | undefined {
  const ago = now - time;
  if (ago < MINUTE || ago >= 7 * DAY) return undefined;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (ago < HOUR) return format.format(-Math.floor(ago / MINUTE), 'minute');
  if (ago < DAY) return format.format(-Math.floor(ago / HOUR), 'hour');
  return format.format(-Math.floor(ago / DAY), 'day');
}

/** True for a time within the last minute. It may be a little in the future, by the clock of another page. */
export function isJustNow(time: number, now: number): boolean {
  return Math.abs(now - time) < MINUTE;
}
