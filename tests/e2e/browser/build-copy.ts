import { createHash, generateKeyPairSync } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BuildCopy {
  readonly dir: string;
  /** Makes it a build of another version, as an update brings it. */
  setVersion(version: string): Promise<void>;
  /** Gives it a key, and so an id, that no other build has; answers the id. */
  setNewKey(): Promise<string>;
  remove(): Promise<void>;
}

/** A copy of a built extension that a test may change. */
export async function copyBuild(extensionDir: string): Promise<BuildCopy> {
  const dir = await mkdtemp(join(tmpdir(), 'hatrack-build-'));
  await cp(extensionDir, dir, { recursive: true });
  const manifest = join(dir, 'manifest.json');
  const change = async (changed: object): Promise<void> => {
    const fields = JSON.parse(await readFile(manifest, 'utf8')) as Record<string, unknown>;
    await writeFile(manifest, JSON.stringify({ ...fields, ...changed }));
  };
  return {
    dir,
    setVersion: version => change({ version }),
    async setNewKey() {
      const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const key = publicKey.export({ type: 'spki', format: 'der' });
      await change({ key: key.toString('base64') });
      return idOfKey(key);
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

/** As Chromium makes it: half of the key's hash, written with the letters a to p. */
function idOfKey(key: Buffer): string {
  const digits = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return digits.replace(/./g, digit => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
