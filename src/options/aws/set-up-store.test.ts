import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Answers } from '../../core/iam/answers.ts';
import { makeSetUp, type SetUpQuestion } from './make-set-up.ts';
import { createSetUpStore } from './set-up-store.ts';

const TEXT = `[one]
aws_account_id = 999999999999
[a]
role_arn = arn:aws:iam::111111111111:role/A
source_profile = one
[two]
aws_account_id = 888888888888
[b]
role_arn = arn:aws:iam::222222222222:role/B
source_profile = two
`;

function createStore(isRefused = false) {
  const draft = signal(TEXT);
  const stored = signal<Readonly<Record<string, Answers>>>({});
  const sent: unknown[] = [];
  const asked: SetUpQuestion[] = [];
  const store = createSetUpStore({
    draft,
    stored,
    make: async question => {
      asked.push(question);
      return makeSetUp(question);
    },
    ask: async (...message: readonly unknown[]) => {
      if (isRefused) throw new Error('no room');
      sent.push(message);
      return undefined as never;
    },
  });
  return { draft, stored, sent, asked, store };
}

const settled = () => new Promise(resolve => setTimeout(resolve));

it('keeps the answers of each base, and makes its files of the newest', async () => {
  const { store, sent, asked } = createStore();
  const end = store.open();
  await settled();
  expect(store.made.value?.base?.name).toBe('one');
  store.change({ hours: '1' });
  store.change({ hours: '12' });
  expect(store.answers.value?.hours).toBe('12');
  await settled();
  expect(store.made.value?.answers.hours).toBe('12');
  // The worker was busy with the first of both.
  expect(asked.map(({ answers }) => answers.one?.hours)).toEqual([undefined, '1', '12']);
  expect(sent).toHaveLength(2);
  store.choose('two');
  await settled();
  expect([store.made.value?.base?.account, store.answers.value?.hours]).toEqual(['888888888888', '4']);
  store.choose('one');
  await settled();
  expect(store.answers.value?.hours).toBe('12');
  end();
});

it('follows the text and the stored answers while it is open only', async () => {
  const { store, stored, draft, asked } = createStore();
  const end = store.open();
  stored.value = { one: { ...makeSetUp({ text: '', base: undefined, answers: {} }).answers, hours: '7' } };
  await settled();
  expect(store.answers.value?.hours).toBe('7');
  draft.value = '';
  await settled();
  expect(store.made.value?.base).toBeUndefined();
  end();
  const before = asked.length;
  draft.value = TEXT;
  await settled();
  expect(asked).toHaveLength(before);
});

it('shows restored answers once its own are stored', async () => {
  const { store, stored } = createStore();
  store.open();
  await settled();
  store.change({ hours: '2' });
  const own = store.answers.value;
  if (!own) throw new Error('there are no answers');
  stored.value = { one: own };
  expect(store.answers.value?.hours).toBe('2');
  stored.value = { one: { ...own, hours: '9' } };
  expect(store.answers.value?.hours).toBe('9');
});

it('keeps what was typed where it cannot be stored, and says so', async () => {
  const { store } = createStore(true);
  store.open();
  await settled();
  store.change({ document: '{' });
  await settled();
  expect([store.answers.value?.document, store.problem.value]).toEqual(['{', 'store']);
  expect(store.made.value?.issues).toMatchObject([{ code: 'document_no_json', field: 'document' }]);
  expect(store.made.value?.files.size).toBe(0);
});
