import { expect, test } from 'vitest';
import { createFileStore } from './file-store.ts';

function createStore() {
  const brought: string[] = [];
  return { brought, store: createFileStore((text, name) => brought.push(`${name}: ${text}`)) };
}

test('the text of a file is handed on with its name', async () => {
  const { brought, store } = createStore();
  await store.take([new File(['[a]'], 'config')]);
  expect(brought).toEqual(['config: [a]']);
  expect(store.refused.value).toBeUndefined();
});

test('what is no text, and more than one file, change nothing and say why', async () => {
  const { brought, store } = createStore();
  await store.take([new File([new Uint8Array([0, 1])], 'photo.png')]);
  expect(store.refused.value).toEqual({ name: 'photo.png', problem: 'no-text' });
  await store.take([new File(['[a]'], 'config'), new File(['[b]'], 'credentials')]);
  expect(store.refused.value).toEqual({ name: 'config', problem: 'many' });
  store.dismiss();
  expect(store.refused.value).toBeUndefined();
  await store.take([]);
  expect(brought).toEqual([]);
});
