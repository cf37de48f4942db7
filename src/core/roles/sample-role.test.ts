import { expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config.ts';
import { sampleConfig } from '../config/sample-config.ts';
import { isSample } from './sample-role.ts';
import { toRoles } from './to-roles.ts';

it('knows the roles of the sample, and no other of their accounts', () => {
  const text = sampleConfig(key => key);
  const roles = (config: string) => toRoles(parseConfig(config).profiles).filter(({ name }) => name !== 'corp-jump');
  expect(roles(text).map(isSample)).toEqual([true, true, true]);
  expect(roles(text.replaceAll(':role/', ':role/my')).map(isSample)).toEqual([false, false, false]);
});
