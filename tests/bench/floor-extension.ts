import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface FloorExtension {
  readonly dir: string;
  remove(): Promise<void>;
}

const WORKER = 'worker.js';

/** Its worker takes messages, as those of real extensions do: beside one that is awake, a popup needs no new process. */
const MANIFEST = {
  manifest_version: 3,
  name: 'Floor',
  version: '1',
  action: { default_popup: 'popup.html' },
  background: { service_worker: WORKER },
};

const POPUP = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Floor</title><script type="module" src="popup.js"></script></head>
  <body style="width: 400px; height: 560px"></body>
</html>`;

/** Its row repeats what is typed. */
const SCRIPT = `const input = document.createElement('input');
const list = document.createElement('div');
const row = document.createElement('div');
list.setAttribute('role', 'listbox');
row.setAttribute('role', 'option');
row.textContent = 'row';
list.append(row);
document.body.append(input, list);
input.focus();
input.addEventListener('input', () => { row.textContent = input.value; });
`;

/** What no popup can beat: one input and one row, written to a temporary folder. */
export async function createFloorExtension(): Promise<FloorExtension> {
  const dir = await mkdtemp(join(tmpdir(), 'hatrack-floor-'));
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(dir, 'popup.html'), POPUP);
  await writeFile(join(dir, 'popup.js'), SCRIPT);
  await writeFile(join(dir, WORKER), 'chrome.runtime.onMessage.addListener(() => undefined);\n');
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}
