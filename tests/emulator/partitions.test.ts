import { describe, expect, it } from 'vitest';
import { readHistory } from './read-history.ts';
import { openRole, readSessionPage, signInToSession, switchSession } from './sessions/session-client.ts';
import { useEmulator } from './use-emulator.ts';

const visit = useEmulator();

const PARTITIONS = [
  {
    id: 'aws-us-gov',
    user: 'gina',
    start: '91000000000',
    console: 'console.amazonaws-us-gov.com',
    region: 'us-gov-west-1',
    signIn: 'signin.amazonaws-us-gov.com',
    cookies: '.amazonaws-us-gov.com',
  },
  {
    id: 'aws-cn',
    user: 'chen',
    start: '92000000000',
    console: 'console.amazonaws.cn',
    region: 'cn-north-1',
    signIn: 'signin.amazonaws.cn',
    cookies: '.amazonaws.cn',
  },
  {
    id: 'aws-eusc',
    user: 'emil',
    start: '93000000000',
    console: 'console.amazonaws-eusc.eu',
    region: 'eusc-de-east-1',
    signIn: 'eusc-de-east-1.signin.amazonaws-eusc.eu',
    cookies: '.amazonaws-eusc.eu',
  },
] as const;

describe.each(PARTITIONS)('partition $id', ({ id, user, start, console, region, signIn, cookies }) => {
  const home = `https://${region}.${console}/console/home?region=${region}`;
  const developer = { account: `${start}2`, roleName: 'Developer', displayName: 'dev', color: 'f2b0a9' };
  const switchTo = (fields: Readonly<Record<string, string>>) =>
    visit.browser.switchTo({ redirect_uri: encodeURIComponent(home), ...fields }, signIn);

  it('signs in, switches and switches back at its own hosts, with cookies at its own domain', async () => {
    const { location, setCookies } = await visit.browser.signIn(user);
    expect(location).toBe(home);
    expect(setCookies.every(line => line.includes(`Domain=${cookies};`))).toBe(true);
    expect((await switchTo(developer)).location).toBe(home);
    expect(readHistory(visit.browser)).toMatchObject({ bn: user, rl: [{ a: `${start}2`, r: 'Developer' }] });
    const page = readSessionPage({ url: home, body: (await visit.browser.get(home)).body });
    expect(page.data).toMatchObject({
      prismModeEnabled: false,
      signInEndpoint: signIn,
      infrastructureRegion: region,
      sessionARN: `arn:${id}:sts::${start}2:assumed-role/Developer/${user}`,
    });
    await switchTo({ action: 'switchToBasis' });
    expect((await visit.browser.get(home)).body).toContain(`:user/${user}`);
  });

  it('leads who is not signed in to its own sign-in host', async () => {
    expect(new URL((await visit.browser.get(home)).location).host).toBe(signIn);
  });

  it('does not send a visit.browser on to another partition', async () => {
    await visit.browser.signIn(user);
    await switchTo({ ...developer, redirect_uri: encodeURIComponent(visit.emulator.consoleUrl) });
    expect(visit.emulator.control.switches()[0]?.refusal).toBe('redirect-uri');
  });

  it('knows its own accounts only', async () => {
    await visit.browser.signIn(user);
    await switchTo({ ...developer, account: '111111111111' });
    expect(visit.emulator.control.switches()[0]?.refusal).toBe('unknown-account');
  });

  it('opens sessions side by side, and chains', async () => {
    const signedIn = await signInToSession(visit.emulator, visit.browser, user);
    expect(signedIn.url).toBe(home.replace(region, `${signedIn.differentiator}.${region}`));
    expect(signedIn.data.signInEndpoint).toBe(`${region}.${signIn.replace(`${region}.`, '')}`);
    const { headers } = await switchSession(visit.browser, signedIn, developer);
    expect(headers['access-control-allow-origin']).toBe(new URL(signedIn.url).origin);
    const role = await openRole(visit.browser, signedIn, developer);
    const chained = await openRole(visit.browser, role, { account: `${start}3`, roleName: 'Deployer' });
    expect(chained.data.sessionARN).toBe(`arn:${id}:sts::${start}3:assumed-role/Deployer/${user}`);
  });
});

it('the bare sign-in host of aws-eusc is no host', async () => {
  await expect(visit.browser.get('https://signin.amazonaws-eusc.eu/signin')).rejects.toThrow();
});

it('another region of a partition has its own hosts', async () => {
  await visit.browser.signIn('gina');
  const url = 'https://us-gov-east-1.console.amazonaws-us-gov.com/ec2/home?region=us-gov-east-1';
  const page = readSessionPage({ url, body: (await visit.browser.get(url)).body });
  expect(page.data.signInEndpoint).toBe('us-gov-east-1.signin.amazonaws-us-gov.com');
});
