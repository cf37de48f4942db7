import { expect, test } from 'vitest';
import { historyCookieDomain, historyCookieSite, historyCookieUrl } from './cookie-place.ts';

test.each([
  ['aws', 'https://console.aws.amazon.com/', '.aws.amazon.com', 'https://amazon.com'],
  ['aws-us-gov', 'https://console.amazonaws-us-gov.com/', '.amazonaws-us-gov.com', 'https://amazonaws-us-gov.com'],
  ['aws-cn', 'https://console.amazonaws.cn/', '.amazonaws.cn', 'https://amazonaws.cn'],
  ['aws-eusc', 'https://console.amazonaws-eusc.eu/', '.amazonaws-eusc.eu', 'https://amazonaws-eusc.eu'],
] as const)('the history of %s lies where console and sign-in see it', (partition, url, domain, site) => {
  expect(historyCookieUrl(partition)).toBe(url);
  expect(historyCookieDomain(partition)).toBe(domain);
  expect(historyCookieSite(partition)).toBe(site);
});
