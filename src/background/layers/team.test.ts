import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { freshWorld, type LayersBrowser, type LayersWorld } from '../../../tests/fakes/layers-browser.ts';
import { serveText, type TextServer } from '../../../tests/fakes/text-server.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { layerTexts, teamState, teamUrl } from '../../store/layer-items.ts';
import { followTeamUrl } from './follow-team-url.ts';
import { layerHandlers } from './layer-handlers.ts';
import { listed, role } from './layers.fixture.ts';
import { refreshTeam } from './refresh-team.ts';
import { storeLayer } from './store-layer.ts';
import { takePolicy } from './take-policy.ts';

const browser = vi.hoisted(() => ({}) as LayersBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));

let world: LayersWorld;
let server: TextServer;
beforeEach(async () => {
  world = freshWorld(browser);
  server = await serveText();
  world.granted.add('http://127.0.0.1/*');
});
afterEach(() => server.close());

/** The address is plain http here, which a user could not add. */
async function add(): Promise<void> {
  await writeItem(teamUrl, server.url);
  await followTeamUrl();
}

async function accept(): Promise<void> {
  await layerHandlers.acceptLayer({ layer: 'team', digest: (await readItem(layerTexts.team))?.digest ?? '' });
}

describe('a team’s address', () => {
  test('gives a text that counts once the user has seen it', async () => {
    await add();
    expect(await readItem(layerTexts.team)).toMatchObject({ roleCount: 1, before: '', origin: server.url });
    expect(await listed()).toBeUndefined();
    await accept();
    expect(await listed()).toBe('team');
    expect(await readItem(layerTexts.team)).not.toHaveProperty('before');
    expect([...world.alarms]).toEqual([['team', { delayInMinutes: 60 }]]);
  });

  test('whose text changed while it was looked at has not been seen', async () => {
    await add();
    const digest = (await readItem(layerTexts.team))?.digest ?? '';
    server.answer = (_, response) => response.end(role('other'));
    await refreshTeam();
    await layerHandlers.acceptLayer({ layer: 'team', digest });
    expect(await listed()).toBeUndefined();
  });

  test('from a policy needs no acceptance, and takes the place of the user’s', async () => {
    await add();
    const policyUrl = 'https://127.0.0.1:1/';
    world.managed = { teamUrl: policyUrl };
    await takePolicy();
    expect(await readItem(teamState)).toMatchObject({ url: policyUrl });
    expect(await readItem(layerTexts.team)).toBeUndefined();
    await storeLayer('team', { text: role('vouched'), origin: policyUrl });
    expect(await listed()).toBe('vouched');
    world.managed = {};
    await takePolicy();
    expect(await readItem(teamState)).toMatchObject({ url: server.url });
    expect(await listed()).toBeUndefined();
  });

  test('that is removed leaves nothing, nor access to its host', async () => {
    await add();
    await accept();
    await layerHandlers.removeTeamUrl();
    expect(world.stored.stored()).toEqual({});
    expect(world.granted.size).toBe(0);
    expect(world.alarms.size).toBe(0);
  });

  test('that is none is refused', async () => {
    await expect(layerHandlers.addTeamUrl({ url: 'http://127.0.0.1/' })).rejects.toThrow('not-https');
  });
});

describe('a team’s text', () => {
  beforeEach(async () => {
    server.answer = (_, response) => response.setHeader('etag', '"1"').end(role('team'));
    await add();
    await accept();
  });

  test('is asked for by its tag, and stays when it has not changed', async () => {
    const tags: unknown[] = [];
    server.answer = ({ headers }, response) => {
      tags.push(headers['if-none-match']);
      response.writeHead(304).end();
    };
    const before = await readItem(layerTexts.team);
    await refreshTeam();
    expect(tags).toEqual(['"1"']);
    expect(await readItem(layerTexts.team)).toEqual(before);
  });

  test('counts at once when it has changed; what it was is kept to be compared', async () => {
    const before = await readItem(layerTexts.team);
    server.answer = (_, response) => response.end(role('team') + role('new'));
    await refreshTeam();
    expect(await listed()).toBe('team new');
    expect(await readItem(layerTexts.team)).toMatchObject({ before: before?.deflated });
    expect(await readItem(teamState)).not.toHaveProperty('etag');
  });

  test('stays while its server fails, with the first failure’s time, and is tried again soon', async () => {
    server.answer = (_, response) => response.writeHead(500).end();
    await refreshTeam();
    const first = await readItem(teamState);
    expect(first).toMatchObject({ etag: '"1"', failure: { why: 'status', status: 500 } });
    expect(world.alarms.get('team')).toEqual({ delayInMinutes: 5 });
    await refreshTeam();
    expect((await readItem(teamState))?.failure?.since).toBe(first?.failure?.since);
    expect(await listed()).toBe('team');
    server.answer = (_, response) => response.writeHead(304).end();
    await refreshTeam();
    expect(await readItem(teamState)).not.toHaveProperty('failure');
  });

  test('is not asked for by its tag once it is gone', async () => {
    await writeItem(layerTexts.team, undefined);
    server.answer = ({ headers }, response) => response.end(role(headers['if-none-match'] ? 'tag' : 'whole'));
    await refreshTeam();
    // Nobody has seen it: what the text was before is not known any more.
    expect(await readItem(layerTexts.team)).toMatchObject({ before: '' });
    await accept();
    expect(await listed()).toBe('whole');
  });

  test('that does not fit leaves the one that is there', async () => {
    world.stored.quota = JSON.stringify(world.stored.stored()).length + 200;
    server.answer = (_, response) => response.end(Array.from({ length: 300 }, (_, n) => role(`r${n * n}`)).join(''));
    await refreshTeam();
    expect(await listed()).toBe('team');
    expect(await readItem(teamState)).toMatchObject({ failure: { why: 'no-room' } });
  });

  test('of a host that is not granted may still be public; else it is the permission that lacks', async () => {
    world.granted.clear();
    const tags: unknown[] = [];
    server.answer = ({ headers }, response) => {
      tags.push(headers['if-none-match']);
      response.end(role('public'));
    };
    await refreshTeam();
    expect(tags).toEqual([undefined]);
    expect(await listed()).toBe('public');
    server.answer = (_, response) => response.destroy();
    await refreshTeam();
    expect(await readItem(teamState)).toMatchObject({ failure: { why: 'no-permission' } });
  });

  test('that arrives after its address was removed is not taken', async () => {
    let finish = (): void => undefined;
    const asked = new Promise<void>(resolve => {
      server.answer = (_, response) => {
        finish = () => response.end(role('late'));
        resolve();
      };
    });
    const refreshing = refreshTeam();
    await asked;
    await writeItem(teamUrl, undefined);
    const removing = followTeamUrl();
    await removing;
    finish();
    await refreshing;
    expect(await readItem(layerTexts.team)).toBeUndefined();
  });

  test('of another address is fetched while the one before is still awaited', async () => {
    const paths: unknown[] = [];
    let finish = (): void => undefined;
    const asked = new Promise<void>(resolve => {
      server.answer = ({ url }, response) => {
        paths.push(url);
        if (url === '/other') response.end(role('other'));
        else finish = () => response.end(role('late'));
        resolve();
      };
    });
    const refreshing = refreshTeam();
    await asked;
    await writeItem(teamUrl, new URL('/other', server.url).href);
    await followTeamUrl();
    expect(await readItem(layerTexts.team)).toMatchObject({ roleCount: 1, origin: expect.stringContaining('/other') });
    finish();
    await refreshing;
    expect(paths).toEqual([new URL(server.url).pathname, '/other']);
    expect(await readItem(layerTexts.team)).toMatchObject({ origin: expect.stringContaining('/other') });
  });

  test('is fetched once for two who ask at once', async () => {
    let asked = 0;
    server.answer = (_, response) => {
      asked++;
      response.end(role('team'));
    };
    await Promise.all([refreshTeam(), refreshTeam()]);
    expect(asked).toBe(1);
  });
});
