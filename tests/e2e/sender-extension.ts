import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An extension that does nothing but send, as those do that send to AWS Extend Switch Roles. */
export async function writeSender(): Promise<{ readonly dir: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'hatrack-sender-'));
  const manifest = { manifest_version: 3, name: 'Sender', version: '1', background: { service_worker: 'worker.js' } };
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(dir, 'worker.js'), '');
  await writeFile(join(dir, 'page.html'), '<!doctype html><title>Sender</title>');
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}
