import { expect, test } from 'vitest';
import { sampleConfig, withoutSample } from './sample-config.ts';

const sample = sampleConfig(key => key);
const MINE = '; mine\n[mine]\nrole_arn = arn:aws:iam::444455556666:role/Dev\n';

test('a text without the sample keeps what is the user’s, wherever the sample was put', () => {
  expect(withoutSample(sample)).toBe('');
  expect(withoutSample(`${MINE}\n${sample}`)).toBe(`${MINE}`);
  expect(withoutSample(`${sample}\n${MINE}`)).toBe(MINE);
  expect(withoutSample(`# top\n\n${sample.replace('color = d13438', 'color = 000000')}`)).toBe('# top\n');
  expect(withoutSample(`${sample}\n# [old]\n# mine\n\n${MINE}`)).toBe(`\n# [old]\n# mine\n\n${MINE}`);
  expect(withoutSample(MINE)).toBe(MINE);
  expect(withoutSample(`${MINE}\n${sample}`.replaceAll('\n', '\r\n'))).toBe(MINE);
});

test('the base of the sample stays where another role is switched to from it, and a role of the same name stays, too', () => {
  const other = `${MINE}source_profile = corp-jump\n`;
  expect(withoutSample(`${sample}\n${other}`)).toBe(
    `; optionsSampleBase\n[corp-jump]\naws_account_id = 999999999999\n\n${other}`,
  );
  const same = '[payments-prod]\nrole_arn = arn:aws:iam::444455556666:role/Administrator\n';
  expect(withoutSample(same)).toBe(same);
});
