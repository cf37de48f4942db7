import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCookieClient } from '../cookie-client.ts';
import { createEmulator, type Emulator } from '../emulator.ts';
import { signInToSession, switchSession } from './session-client.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

const DEVELOPER = { account: '111111111111', roleName: 'developerAdmin' };

it.each([
  ['401', 401, 'errorCode'],
  ['403', 403, 'errorCode'],
  ['404', 404, 'errorCode'],
  ['410', 410, 'errorCode'],
  ['429', 429, '<!doctype'],
  ['500', 500, '<!doctype'],
  ['error-code', 200, '{"errorCode":"UNAUTHORIZED"}'],
  ['no-destination', 200, '{}'],
  ['not-json', 200, '<!doctype'],
  ['other-host', 200, 'https://signin.example.com/'],
] as const)('a switch is answered as asked, readable for the page: %s', async (variant, status, part) => {
  emulator.control.setVariant('switch-answer', variant);
  const browser = createCookieClient(emulator);
  const page = await signInToSession(emulator, browser, 'alice');
  const answer = await switchSession(browser, page, DEVELOPER);
  expect(answer).toMatchObject({ status, body: expect.stringContaining(part) });
  expect(answer.headers).toHaveProperty('access-control-allow-origin');
});

it('a switch without an answer is in the journal all the same', async () => {
  emulator.control.reset();
  const browser = createCookieClient(emulator);
  const page = await signInToSession(emulator, browser, 'alice');
  emulator.control.setVariant('switch-answer', 'dropped');
  await expect(switchSession(browser, page, DEVELOPER)).rejects.toThrow('socket hang up');
  expect(emulator.control.switches()).toMatchObject([{ json: DEVELOPER, status: 0, refusal: 'dropped' }]);
});
