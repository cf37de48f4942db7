import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Answers } from '../../core/iam/answers.ts';
import { isSame } from '../../core/is-same.ts';
import type { AskFromOwnPage } from '../../messages/asking.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import type { StoreOf } from '../widgets/store-of.ts';
import type { SetUp, SetUpQuestion } from './make-set-up.ts';

type AllAnswers = Readonly<Record<string, Answers>>;

interface SetUpNeeds {
  readonly draft: ConfigStore['draft'];
  readonly stored: ReadonlySignal<AllAnswers>;
  /** Throws where the worker fails. */
  readonly make: (question: SetUpQuestion) => Promise<SetUp>;
  readonly ask: AskFromOwnPage;
}

export type SetUpStore = StoreOf<ReturnType<typeof createSetUpStore>>;

/** The answers for each base, and what is made of them and the text in the editor. */
export function createSetUpStore({ draft, stored, make, ask }: SetUpNeeds) {
  const base = signal<string | undefined>(undefined);
  /** What the user has answered and is not stored yet: it stays where it cannot be stored. */
  const edits = signal<AllAnswers>({});
  const all = computed(() => ({ ...stored.value, ...edits.value }));
  /** `undefined` until the worker has answered. */
  const made = signal<SetUp | undefined>(undefined);
  const problem = signal<'store' | 'make' | undefined>(undefined);
  const answers = computed(() => all.value[made.value?.base?.name ?? ''] ?? made.value?.answers);
  let next: SetUpQuestion | undefined;
  let isMaking = false;
  let saving = Promise.resolve();

  /** Asks an idle worker at once; while it works, keeps only the newest question. */
  async function makeAll(question: SetUpQuestion): Promise<void> {
    next = question;
    if (isMaking) return;
    isMaking = true;
    while (next) {
      const asked: SetUpQuestion = next;
      next = undefined;
      await make(asked).then(
        answer => {
          made.value = answer;
          if (problem.peek() === 'make') problem.value = undefined;
        },
        () => {
          problem.value = 'make';
        },
      );
    }
    isMaking = false;
  }

  /** What is stored may change later, with a backup or in another tab: an answer must not hide it then. */
  function dropStored(): void {
    const now = stored.value;
    const left = Object.entries(edits.peek()).filter(([name, answer]) => !isSame(now[name], answer));
    if (left.length < Object.keys(edits.peek()).length) edits.value = Object.fromEntries(left);
  }

  /** Makes the set-up, and again after each change, until the function that it returns is called. */
  function open(): () => void {
    const ends = [
      effect(dropStored),
      effect(() => void makeAll({ text: draft.value, base: base.value, answers: all.value })),
    ];
    return () => {
      for (const end of ends) end();
    };
  }

  return {
    ...{ made, answers, problem, open },
    choose(name: string): void {
      base.value = name;
    },
    change(changed: Partial<Answers>): void {
      const [name, now] = [made.peek()?.base?.name, answers.peek()];
      if (name === undefined || !now) return;
      const changedAnswers = { ...now, ...changed };
      edits.value = { ...edits.peek(), [name]: changedAnswers };
      saving = saving
        .then(() => ask('storeAnswers', { base: name, answers: changedAnswers }))
        .then(
          () => {
            if (problem.peek() === 'store') problem.value = undefined;
          },
          () => {
            problem.value = 'store';
          },
        );
    },
  };
}
