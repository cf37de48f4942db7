import { describe, expect, test } from 'vitest';
import type { Role } from './role.ts';
import { roleKey } from './role-key.ts';
import { STYLES } from './search-queries.fixture.ts';
import { createRoleSearch } from './search-roles.ts';

function linesOf(text: string): readonly string[] {
  return text.trim().split(/\n\s*/u);
}

function toRole(line: string): Role {
  const [name = '', account = '', roleName = '', group, region] = line.split(' | ');
  const address = { partition: 'aws', account, roleName } as const;
  return { ...address, key: roleKey({ ...address, name }), name, ...(group && { group }), ...(region && { region }) };
}

const wanted = STYLES.flatMap(({ style, roles, queries }) => {
  const search = createRoleSearch(linesOf(roles).map(toRole));
  return linesOf(queries).flatMap(line => {
    const [name = '', list = ''] = line.split(/: /u);
    return list.split(', ').map(query => ({ style, query, name, search }));
  });
});

describe('the role that comes first', () => {
  test('is known for 200 queries', () => {
    expect(wanted).toHaveLength(200);
  });

  test.each(wanted)('$style: $query finds $name', ({ query, name, search }) => {
    expect(search(query).hits[0]?.role.name).toBe(name);
  });
});
