import { createHash } from 'node:crypto';
import { inflateText } from '../../src/core/deflate.ts';
import { parseHead, TEXT_HEAD } from '../../src/core/sync/text-head.ts';
import { joinPieces } from '../../src/core/sync/text-pieces.ts';
import { saveConfig } from './browser/save-config.ts';
import type { OpenProfile } from './browser/synced-user.ts';

type Stored = Readonly<Record<string, unknown>>;

/** Waits until the profile's text is this one. */
export async function hasText(profile: OpenProfile, text: string): Promise<void> {
  const digest = createHash('sha256').update(text).digest('hex');
  await profile.arrived('the text', local => fieldsOf(local['text.personal']).digest === digest);
}

/** Waits until the profile's own sync space holds its text, and gives the name of the pieces there. */
export async function sharedPieces(profile: OpenProfile): Promise<string> {
  await profile.arrived(
    'the head',
    local => fieldsOf(fieldsOf(local['sync.state']).stamp).digest === fieldsOf(local['text.personal']).digest,
  );
  const { digest } = fieldsOf((await profile.stored('local'))['text.personal']);
  let generation: unknown;
  await profile.inSyncSpace('the head of the text', items => {
    const head = fieldsOf(items['text.head']);
    generation = head.generation;
    return head.digest === digest;
  });
  return `text.${generation}.0`;
}

/** Saves a text, and gives the name of its first piece, once the profile shares it. */
export async function share(profile: OpenProfile, text: string): Promise<string> {
  await saveConfig(profile.page, text);
  return sharedPieces(profile);
}

/** The text that the pieces in the profile's sync space make. */
export async function sharedText(profile: OpenProfile): Promise<string> {
  const items = await profile.stored('sync');
  const found = parseHead(items[TEXT_HEAD]);
  const joined = found.kind === 'text' ? await joinPieces(items, found.head) : found.kind;
  if (typeof joined === 'string') throw new Error(`The shared text is ${joined}.`);
  return inflateText(joined.deflated);
}

/** The texts of the version list, in no order. */
export async function versionTexts(profile: OpenProfile): Promise<string[]> {
  const slots = Object.entries(await profile.stored('local')).filter(([key]) => key.startsWith('version.'));
  return Promise.all(slots.map(([, version]) => inflateText(String(fieldsOf(version).deflated))));
}

function fieldsOf(value: unknown): Stored {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
