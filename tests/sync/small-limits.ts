/** A sync space in small: thousands of runs with texts of 100 kB would take an hour. */
export const SMALL_LIMITS = { itemBytes: 900, totalBytes: 4500, items: 20 };
