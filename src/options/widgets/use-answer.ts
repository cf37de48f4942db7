import { useEffect, useState } from 'preact/hooks';

interface Answered<Answer> {
  readonly before: string;
  readonly after: string;
  readonly answer: Answer;
}

/** The answer about two texts; `undefined` until it arrives, and again after a text has changed. */
export function useAnswer<Answer>(
  ask: (before: string, after: string) => Promise<Answer>,
  before: string,
  after: string | undefined,
): Answer | undefined {
  const [answered, setAnswered] = useState<Answered<Answer>>();
  useEffect(() => {
    if (after === undefined) return;
    let isWanted = true;
    void ask(before, after).then(answer => isWanted && setAnswered({ before, after, answer }));
    return () => {
      isWanted = false;
    };
  }, [before, after, ask]);
  return answered?.before === before && answered.after === after ? answered.answer : undefined;
}
