import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../parse-config.ts';

const role = (number: number, lines: readonly string[]) =>
  [`[role-${number}]`, `role_arn = arn:aws:iam::111122223333:role/Role${number}`, ...lines].join('\n');

describe('a key whose issue is the same in every section', () => {
  const key = fc.constantFrom(
    ['role_session_name', 'key_not_sent'] as const,
    ['include_profile', 'key_not_followed'] as const,
    ['parent_profile', 'key_not_followed'] as const,
    ['container_tab', 'key_unknown'] as const,
    ['Container_Tab', 'key_unknown'] as const,
  );

  it('is reported once, at its first line, with the number of its sections', () => {
    fc.assert(
      fc.property(key, fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), ([name, code], has) => {
        const text = has.map((isThere, number) => role(number, isThere ? [`${name} = x`] : [])).join('\n');
        const first = text.split('\n').findIndex(line => line.startsWith(name)) + 1;
        const sections = has.filter(Boolean).length;
        const reported = parseConfig(text).issues.map(({ line, code: kind, args }) => [line, kind, ...args]);
        expect(reported).toEqual(sections === 0 ? [] : [[first, code, name, String(sections)]]);
      }),
      { numRuns: 100 },
    );
  });

  it('is reported once for each of several keys, sections of portals included', () => {
    const text = `[sso-session s]\nsso_start_url = https://p.example.com/start\nlabel_of_ours = 1\n${role(1, ['label_of_ours = 2', 'role_session_name = a'])}\n${role(2, ['role_session_name = b', 'external_id = c'])}`;
    expect(parseConfig(text).issues.map(({ line, code, args }) => [line, code, ...args])).toEqual([
      [3, 'key_unknown', 'label_of_ours', '2'],
      [7, 'key_not_sent', 'role_session_name', '2'],
      [11, 'external_id_not_sent'],
    ]);
  });
});

it('reports an external_id with each role that has one, and with nothing else', () => {
  const text = `${role(1, ['external_id = a'])}\n${role(2, ['external_id = b'])}\n[base]\nexternal_id = c`;
  expect(parseConfig(text).issues.flatMap(({ line, code }) => (code === 'external_id_not_sent' ? [line] : []))).toEqual(
    [3, 6],
  );
});
