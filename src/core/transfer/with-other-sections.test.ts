import { describe, expect, test } from 'vitest';
import { withOtherSections } from './with-other-sections.ts';

describe('a text with the sections of others', () => {
  test('is first, and takes nothing that it has', () => {
    const own = '[profile dev]\nrole_arn = own\n';
    const team = '; of the team\n[dev]\nrole_arn = team\n\n[base]\naws_account_id = 1\n# below\n';
    expect(withOtherSections(own, [team])).toBe(`${own}\n[base]\naws_account_id = 1\n# below`);
  });

  test('has of two others the first one’s', () => {
    expect(withOtherSections('', ['[a]\nx = 1', '[a]\nx = 2\n[b]\ny = 3'])).toBe('\n[a]\nx = 1\n[b]\ny = 3');
  });

  test('is itself where there are none', () => {
    expect(withOtherSections('[a]\n', [])).toBe('[a]\n');
  });
});
