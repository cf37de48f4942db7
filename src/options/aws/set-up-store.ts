import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Answers } from '../../core/iam/answers.ts';
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
  /** What the user has answered since the page was opened: it stays even where it cannot be stored. */
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

  return {
    ...{ made, answers, problem },
    /** Makes the set-up, and again after each change, until the function that it returns is called. */
    open: () => effect(() => void makeAll({ text: draft.value, base: base.value, answers: all.value })),
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
