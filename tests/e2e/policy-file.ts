import { mkdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the Chromiums of a Linux machine look: Debian's and Playwright's own. Others know the policy as something else. */
const FOLDERS = ['/etc/chromium/policies/managed', '/etc/opt/chrome_for_testing/policies/managed'];

export interface PolicyFile {
  /** Sets what `storage.managed` of this one extension has; every Chromium of the machine reads it, none else is meant. */
  write(managed: unknown): Promise<void>;
  remove(): Promise<void>;
}

/** A policy for one extension; `undefined` where it may not be written. */
export async function policyFile(extensionId: string): Promise<PolicyFile | undefined> {
  const paths = FOLDERS.map(folder => join(folder, `hatrack-test-${extensionId}.json`));
  const made = new Map<string, string>();
  const file: PolicyFile = {
    async write(managed) {
      const policy = JSON.stringify({ '3rdparty': { extensions: { [extensionId]: managed } } });
      for (const path of paths) await writeFile(path, policy);
    },
    async remove() {
      for (const path of paths) await rm(path, { force: true });
      for (const [folder, first] of made) await removeEmpty(folder, first);
    },
  };
  try {
    for (const folder of FOLDERS) {
      const first = await mkdir(folder, { recursive: true });
      if (first !== undefined) made.set(folder, first);
    }
    await file.write({});
    return file;
  } catch {
    await file.remove();
    return undefined;
  }
}

/** From a folder up to the first that had to be made, unless somebody else has put something there. */
async function removeEmpty(folder: string, first: string): Promise<void> {
  try {
    for (let path = folder; path.length >= first.length; path = dirname(path)) await rmdir(path);
  } catch {
    // Not empty, or gone: not ours any more.
  }
}
