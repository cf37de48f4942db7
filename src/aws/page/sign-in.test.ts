import { expect, test } from 'vitest';
import { factsOf } from './facts.fixture.ts';
import { signInHost } from './sign-in.ts';

const AWS = 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1';
const GOV = 'https://us-gov-east-1.console.amazonaws-us-gov.com/ec2/home';
const CN = 'https://cn-northwest-1.console.amazonaws.cn/ec2/home';
const EUSC = 'https://eusc-de-east-1.console.amazonaws-eusc.eu/ec2/home';

const stated = (signInEndpoint: string) => ({ sessionData: { signInEndpoint } });
const served = (infrastructureRegion: string) => ({ sessionData: { infrastructureRegion } });

test.each([
  ['the metadata', AWS, stated('eu-west-1.signin.aws.amazon.com'), 'eu-west-1.signin.aws.amazon.com', 'page-metadata'],
  [
    'the metadata before the legacy meta',
    AWS,
    { ...stated('signin.aws.amazon.com'), signInEndpoint: 'eu-west-1.signin.aws.amazon.com' },
    'signin.aws.amazon.com',
    'page-metadata',
  ],
  [
    'the legacy meta',
    AWS,
    { signInEndpoint: 'eu-west-1.signin.aws.amazon.com' },
    'eu-west-1.signin.aws.amazon.com',
    'legacy-meta',
  ],
  [
    'the legacy meta where the metadata lies',
    AWS,
    { ...stated('evil.example'), signInEndpoint: 'signin.aws.amazon.com' },
    'signin.aws.amazon.com',
    'legacy-meta',
  ],
  ['the partition where the page says nothing', AWS, {}, 'signin.aws.amazon.com', 'partition'],
  [
    'the partition where the page names a host of nobody',
    AWS,
    stated('signin.aws.amazon.com.evil.example'),
    'signin.aws.amazon.com',
    'partition',
  ],
  [
    'the partition where the page names a host of another one',
    AWS,
    stated('signin.amazonaws.cn'),
    'signin.aws.amazon.com',
    'partition',
  ],
  [
    'the partition where the page names a console host',
    AWS,
    stated('console.aws.amazon.com'),
    'signin.aws.amazon.com',
    'partition',
  ],
  [
    'the partition, whatever region the page is served from',
    AWS,
    served('eu-west-1'),
    'signin.aws.amazon.com',
    'partition',
  ],
  ['the partition, in GovCloud', GOV, served('us-gov-east-1'), 'signin.amazonaws-us-gov.com', 'partition'],
  ['the partition, in China', CN, served('cn-northwest-1'), 'signin.amazonaws.cn', 'partition'],
  ['the partition, where only regional hosts answer', EUSC, {}, 'eusc-de-east-1.signin.amazonaws-eusc.eu', 'partition'],
  [
    'the region it is served from, where only regional hosts answer',
    EUSC,
    served('eusc-fr-west-1'),
    'eusc-fr-west-1.signin.amazonaws-eusc.eu',
    'partition',
  ],
  [
    'the partition, where that region is none',
    EUSC,
    served('eusc-evil.example/'),
    'eusc-de-east-1.signin.amazonaws-eusc.eu',
    'partition',
  ],
  [
    'the partition, where the metadata names a bare host that does not answer',
    EUSC,
    stated('signin.amazonaws-eusc.eu'),
    'eusc-de-east-1.signin.amazonaws-eusc.eu',
    'partition',
  ],
] as const)('a switch goes where %s points', (_, url, page, host, why) => {
  expect(signInHost(factsOf({ url, ...page }), { signInInPageRegion: false })).toEqual({ host, why });
});

test.each([
  [AWS, 'eu-west-1.signin.aws.amazon.com', 'page-region'],
  ['https://us-east-1.console.aws.amazon.com/ec2/home', 'signin.aws.amazon.com', 'page-region'],
  [
    'https://us-east-1.console.aws.amazon.com/iam/home?region=eu-west-1',
    'eu-west-1.signin.aws.amazon.com',
    'page-region',
  ],
  [GOV, 'us-gov-east-1.signin.amazonaws-us-gov.com', 'page-region'],
  ['https://console.aws.amazon.com/ec2/home?region=cn-north-1', 'us-west-2.signin.aws.amazon.com', 'page-metadata'],
  ['https://lightsail.aws.amazon.com/ls/webapp/home', 'us-west-2.signin.aws.amazon.com', 'page-metadata'],
] as const)('with the setting, a switch from %s goes to %s', (url, host, why) => {
  const facts = factsOf({ url, ...stated('us-west-2.signin.aws.amazon.com') });
  expect(signInHost(facts, { signInInPageRegion: true })).toEqual({ host, why });
});
