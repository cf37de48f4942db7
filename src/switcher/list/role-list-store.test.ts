import { computed, signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import type { Role } from '../../core/roles/role.ts';
import type { RoleSection } from '../../core/roles/role-list.ts';
import { createRoleSearch } from '../../core/roles/search-roles.ts';
import { createRoleListStore } from './role-list-store.ts';

function role(name: string, key = name): Role {
  return { key, name, account: '111122223333', roleName: 'Admin', partition: 'aws' };
}

function storeOf(...roles: readonly Role[]) {
  const sections = signal<readonly RoleSection[]>([{ kind: 'ungrouped', roles }]);
  const store = createRoleListStore({ sections, search: signal(createRoleSearch(roles)), total: signal(roles.length) });
  return { store, sections };
}

describe('the list', () => {
  test('the first row is chosen, and arrows go round', () => {
    const { store } = storeOf(role('a'), role('b'), role('c'));
    expect(store.activeRole.value?.name).toBe('a');
    store.move('previous', 5);
    expect(store.activeRole.value?.name).toBe('c');
    store.move('next', 5);
    expect(store.activeRole.value?.name).toBe('a');
  });

  test('the field counts as long empty until something is typed, and a second after that is gone', () => {
    vi.useFakeTimers();
    const { store } = storeOf(role('a'));
    store.setQuery('');
    expect(store.isLongEmpty()).toBe(true);
    store.setQuery('a');
    vi.advanceTimersByTime(5000);
    expect(store.isLongEmpty()).toBe(false);
    store.setQuery('');
    vi.advanceTimersByTime(900);
    expect(store.isLongEmpty()).toBe(false);
    vi.advanceTimersByTime(200);
    expect(store.isLongEmpty()).toBe(true);
    vi.useRealTimers();
  });

  test('the likely role is chosen at first, and in a search the best hit', () => {
    const roles = [role('a'), role('b'), role('c')];
    const likely = signal<string | undefined>('b');
    const sections = signal<readonly RoleSection[]>([{ kind: 'ungrouped', roles }]);
    const store = createRoleListStore({ sections, search: signal(createRoleSearch(roles)), total: signal(3), likely });
    expect(store.activeRole.value?.name).toBe('b');
    store.move('next', 5);
    expect(store.activeRole.value?.name).toBe('c');
    store.setQuery('a');
    expect(store.activeRole.value?.name).toBe('a');
    store.setQuery('');
    likely.value = 'gone';
    expect(store.activeRole.value?.name).toBe('a');
  });

  test('a page stops at either end', () => {
    const { store } = storeOf(role('a'), role('b'), role('c'));
    store.move('pageDown', 7);
    expect(store.activeIndex.value).toBe(2);
    store.move('pageUp', 7);
    expect(store.activeIndex.value).toBe(0);
  });

  test('a search that is held keeps its chosen row when other roles come in, and nothing else is held', () => {
    const before = [role('dev-sandbox')];
    const after = [...before, role('dev')];
    const [roles, search] = [signal<readonly Role[]>(before), signal(createRoleSearch(before))];
    const sections = computed<readonly RoleSection[]>(() => [{ kind: 'ungrouped', roles: roles.value.toReversed() }]);
    const store = createRoleListStore({ sections, search, total: signal(2) });
    const change = (): void => {
      store.hold();
      [roles.value, search.value] = [after, createRoleSearch(after)];
    };
    store.setQuery('dev');
    change();
    expect(store.activeRole.value?.name).toBe('dev-sandbox');
    expect(store.activeIndex.value).toBe(1);
    store.setQuery('');
    store.hold();
    expect(store.activeRole.value?.name).toBe('dev');
  });

  test('a change of favorites keeps the chosen row, also before the user has chosen one', () => {
    const favorites = (...names: string[]): readonly RoleSection[] => [
      { kind: 'favorites', roles: names.map(name => role(name)) },
    ];
    const sections = signal(favorites('a', 'b', 'c'));
    const likely = computed(() => sections.value[0]?.roles[0]?.key);
    const search = signal(createRoleSearch([]));
    const store = createRoleListStore({ sections, search, total: signal(3), likely });
    store.hold(true);
    sections.value = favorites('b', 'a', 'c');
    expect(store.activeRole.value?.name).toBe('a');
    expect(store.activeIndex.value).toBe(1);
  });

  test('typing chooses the best hit', () => {
    const { store } = storeOf(role('alpha'), role('beta'));
    store.move('last', 5);
    store.setQuery('alp');
    expect(store.activeRole.value?.name).toBe('alpha');
    expect(store.found.value).toBe(1);
    expect(store.matching.value).toBe(1);
  });

  test('a row that moves stays the chosen one', () => {
    const { store, sections } = storeOf(role('a'), role('b'), role('c'));
    store.point(2);
    sections.value = [
      { kind: 'favorites', roles: [role('c')] },
      { kind: 'ungrouped', roles: [role('a'), role('b')] },
    ];
    expect(store.activeIndex.value).toBe(0);
    expect(store.activeRole.value?.name).toBe('c');
  });

  test('a row is known as pointed at until a key or typing chooses', () => {
    const { store } = storeOf(role('a'), role('b'));
    store.point(1);
    expect(store.isPointed.value).toBe(true);
    store.move('next', 5);
    expect(store.isPointed.value).toBe(false);
    store.point(1);
    store.setQuery('a');
    expect(store.isPointed.value).toBe(false);
  });

  test('arrows pass two sections of one name', () => {
    const { store } = storeOf(role('twin', 'k'), role('twin', 'k'), role('last'));
    store.move('next', 5);
    store.move('next', 5);
    expect(store.activeRole.value?.name).toBe('last');
  });
});
