/** `storage.local` of one test, no kinder than the browser: values are copies, a write that does not fit changes nothing. */
export interface FakeStorage {
  readonly local: {
    get(keys: string | readonly string[]): Promise<Record<string, unknown>>;
    set(items: Readonly<Record<string, unknown>>): Promise<void>;
    remove(keys: string | readonly string[]): Promise<void>;
  };
  /** All that is stored, by key. */
  stored(): Readonly<Record<string, unknown>>;
  /** Characters of JSON that fit. */
  quota: number;
  /** What the next removal throws, once. */
  removalError: Error | undefined;
}

export function createFakeStorage(): FakeStorage {
  let stored: Readonly<Record<string, string>> = {};
  const fake: FakeStorage = {
    local: {
      async get(keys) {
        const found = [keys].flat().filter(key => key in stored);
        return Object.fromEntries(found.map(key => [key, JSON.parse(stored[key] ?? '')]));
      },
      async set(items) {
        const entries = Object.entries(items).map(([key, value]) => [key, JSON.stringify(value)] as const);
        const wanted = { ...stored, ...Object.fromEntries(entries.filter(([, json]) => json !== undefined)) };
        const size = Object.entries(wanted).reduce((sum, [key, json]) => sum + key.length + json.length, 0);
        if (size > fake.quota) throw new Error('Resource::kQuotaBytes quota exceeded');
        stored = wanted;
      },
      async remove(keys) {
        const error = fake.removalError;
        fake.removalError = undefined;
        if (error) throw error;
        const gone = [keys].flat();
        stored = Object.fromEntries(Object.entries(stored).filter(([key]) => !gone.includes(key)));
      },
    },
    stored: () => Object.fromEntries(Object.entries(stored).map(([key, json]) => [key, JSON.parse(json)])),
    quota: Number.POSITIVE_INFINITY,
    removalError: undefined,
  };
  return fake;
}
