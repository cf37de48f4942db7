/** What a browser's `storage.sync` takes; a test may make it smaller. */
export interface FakeLimits {
  readonly itemBytes: number;
  readonly totalBytes: number;
  readonly items: number;
  readonly writesPerMinute: number;
  readonly writesPerHour: number;
}

export const BROWSER_LIMITS: FakeLimits = {
  itemBytes: 8192,
  totalBytes: 102_400,
  items: 512,
  writesPerMinute: 120,
  writesPerHour: 1800,
};

/** `storage.sync` of one profile, no kinder than Chromium's: it counts as that does, and refuses in its words. */
export interface FakeSyncArea {
  get(keys: string | readonly string[] | null): Promise<Record<string, unknown>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: string | readonly string[]): Promise<void>;
  /** JSON by key. */
  readonly stored: Map<string, string>;
  /** Keys that were changed here, and are not on their way to the other profiles yet. */
  readonly changed: Set<string>;
}

/** Called before each write with the number of keys it is about; answers how many of them are written before the end. */
export type BeforeWrite = (keys: number) => number;

/** @param beforeWrite throws, or cuts a write short: then the browser has ended within it */
export function createFakeSyncArea(
  limits: FakeLimits = BROWSER_LIMITS,
  beforeWrite: BeforeWrite = keys => keys,
  ended: () => void = () => undefined,
): FakeSyncArea {
  const stored = new Map<string, string>();
  const changed = new Set<string>();
  let writes: readonly number[] = [];

  function count(): void {
    const now = Date.now();
    writes = [...writes.filter(time => time > now - 3_600_000), now];
    if (writes.length > limits.writesPerHour) throw new Error(`exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.`);
    const minute = writes.filter(time => time > now - 60_000);
    if (minute.length > limits.writesPerMinute) throw new Error('exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
  }

  function put(key: string, json: string | undefined): void {
    if (stored.get(key) === json) return;
    if (json === undefined) stored.delete(key);
    else stored.set(key, json);
    changed.add(key);
  }

  /** Keys of one write in turn: all, or those before the browser's end. */
  function write(entries: readonly (readonly [string, string | undefined])[]): void {
    const done = beforeWrite(entries.length);
    for (const [key, json] of entries.slice(0, done)) put(key, json);
    if (done < entries.length) ended();
  }

  return {
    stored,
    changed,
    async get(keys) {
      const wanted = keys === null ? [...stored.keys()] : [keys].flat();
      return Object.fromEntries(
        wanted.flatMap(key => (stored.has(key) ? [[key, JSON.parse(stored.get(key) ?? '')]] : [])),
      );
    },
    async set(items) {
      count();
      const entries = Object.entries(items).map(([key, value]) => [key, JSON.stringify(value)] as const);
      const after = new Map(stored);
      for (const [key, json] of entries) {
        if (countedBytes(key, json) > limits.itemBytes) throw new Error('Resource::kQuotaBytesPerItem quota exceeded');
        after.set(key, json);
      }
      const total = [...after].reduce((sum, [key, json]) => sum + countedBytes(key, json), 0);
      if (total > limits.totalBytes) throw new Error('Resource::kQuotaBytes quota exceeded');
      if (after.size > limits.items) throw new Error('Resource::kMaxItems quota exceeded');
      write(entries);
    },
    async remove(keys) {
      count();
      write([keys].flat().map(key => [key, undefined] as const));
    },
  };
}

/** As Chromium counts (measured): UTF-8 of key and JSON, `<` as `\u003C`, numbers beyond 32 bits as floating point. */
function countedBytes(key: string, json: string): number {
  const opened = json.match(/</g)?.length ?? 0;
  const large = json.match(/(?<=[[:,])\d{10,}(?=[,\]}])/g)?.length ?? 0;
  return new TextEncoder().encode(key + json).length + opened * 5 + large * 5;
}
