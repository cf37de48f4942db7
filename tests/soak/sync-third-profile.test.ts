import { afterAll, beforeAll, expect, test } from 'vitest';
import { askBackground } from '../e2e/browser/ask-background.ts';
import { createSyncedUser, type SyncedUser } from '../e2e/browser/synced-user.ts';
import { hasText, share } from '../e2e/synced-texts.ts';
import { TEAM_CONFIG } from '../e2e/team-config.ts';

const NEXT = `${TEAM_CONFIG}\n; saved after the clearing\n`;

let user: SyncedUser;

beforeAll(async () => {
  user = await createSyncedUser();
});
afterAll(() => user?.remove());

test('a third profile that joins later has the list; one that clears its data takes it from nobody, and gets the next save', async () => {
  await user.visit('first', async profile => [await share(profile, TEAM_CONFIG)]);
  await user.visit('second', async profile => {
    await hasText(profile, TEAM_CONFIG);
    return [];
  });
  await user.visit('third', async profile => {
    await hasText(profile, TEAM_CONFIG);
    await askBackground(profile.page, 'clearEverything');
    await profile.inSyncSpace('the mark alone', items => Object.keys(items).join() === 'text.head');
    expect(await profile.stored('local')).toEqual({});
    return ['cleared'];
  });
  await user.visit('second', async profile => {
    await profile.arrived('the clearing', local => JSON.stringify(local['sync.state']).includes('"cleared"'));
    await hasText(profile, TEAM_CONFIG);
    return [await share(profile, NEXT)];
  });
  await user.visit('third', async profile => {
    await hasText(profile, NEXT);
    return [];
  });
  await user.visit('first', async profile => {
    await hasText(profile, NEXT);
    return [];
  });
});
