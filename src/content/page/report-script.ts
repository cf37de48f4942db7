import { countElements } from '../../aws/page/count-elements.ts';
import { ELEMENTS } from '../../aws/values/selectors.ts';
import type { ScriptReport } from '../../core/diagnosis/diagnosis.ts';
import type { Life } from '../shared/own-world.ts';

/** Counts the elements that Hatrack relies on once, when the page has loaded, and answers the diagnosis with the result. */
export function createReporter({ signal, isLate }: Life, place: () => ScriptReport['place']): () => ScriptReport {
  let atLoad: ScriptReport['atLoad'];
  const look = (): void => {
    atLoad = countElements(ELEMENTS);
  };
  if (document.readyState !== 'complete') window.addEventListener('load', look, { once: true, signal });
  return () => ({ place: place(), isLate, ...(atLoad && { atLoad }) });
}
