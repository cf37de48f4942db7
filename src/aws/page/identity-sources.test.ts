import { expect, test } from 'vitest';
import { factsOf } from './facts.fixture.ts';
import { readSources } from './identity-sources.ts';

const arn = 'arn:aws:sts::111122223333:assumed-role/Ops/alice';

test.each([
  ['https://d-1234567890.awsapps.com/start/#/console?account_id=1', 'https://d-1234567890.awsapps.com/start'],
  [
    'https://ssoins-1234.portal.us-east-1.app.aws/#/console?role_name=A',
    'https://ssoins-1234.portal.us-east-1.app.aws',
  ],
  ['https://start.home.awsapps.cn/directory/a#/console?x', 'https://start.home.awsapps.cn/directory/a'],
  ['https://idp.example/saml', undefined],
  ['http://corp.example/#/console?x', undefined],
  ['', undefined],
])('the issuer %s is a link of the portal %s', (issuer, portal) => {
  expect(readSources(factsOf({ userInfo: { arn, issuer } })).userInfo?.current?.portal).toBe(portal);
});
