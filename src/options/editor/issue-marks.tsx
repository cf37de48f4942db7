import {
  type Diagnostic,
  forEachDiagnostic,
  linter,
  lintGutter,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
} from '@codemirror/lint';
import type { EditorState, Extension } from '@codemirror/state';
import { type Command, closeHoverTooltips, EditorView, hasHoverTooltips, keymap } from '@codemirror/view';
import { render } from 'preact';
import type { PlacedIssue } from '../../core/config/fixes/place-issues.ts';
import type { Text } from '../../core/text-key.ts';
import { issueText } from '../issues/issue-text.ts';
import { applyFixAt } from './apply-fix.ts';
import { IssueTip } from './issue-tip.tsx';

export interface IssueMarks {
  readonly extension: Extension;
  /** Marks these issues of the text that the editor holds. */
  show(view: EditorView, issues: readonly PlacedIssue[]): void;
  /** The present place of an issue, after the user has typed on. */
  find(state: EditorState, issue: PlacedIssue): number | undefined;
}

/** How many issues are marked at once: a text with more has other troubles. */
const MOST_MARKS = 1000;

/** Marks issues in the gutter and under the text, shows them in a tip, and goes from one to the next with F8. */
export function createIssueMarks(say: Text): IssueMarks {
  let shown = new Map<Diagnostic, PlacedIssue>();

  const find: IssueMarks['find'] = (state, issue) => {
    let place: number | undefined;
    forEachDiagnostic(state, (diagnostic, from) => {
      if (shown.get(diagnostic) === issue) place = from;
    });
    return place;
  };
  const atCursor = ({ state }: EditorView): PlacedIssue | undefined => {
    const { from, to } = state.selection.main;
    const line = { from: state.doc.lineAt(from).from, to: state.doc.lineAt(to).to };
    const near: { readonly issue: PlacedIssue; readonly distance: number }[] = [];
    forEachDiagnostic(state, (diagnostic, start, end) => {
      const issue = shown.get(diagnostic);
      const isHere = start <= line.to && end >= line.from;
      if (issue && isHere) near.push({ issue, distance: Math.max(0, start - to, from - end) });
    });
    return near.toSorted((left, right) => left.distance - right.distance)[0]?.issue;
  };
  const goThenSay =
    (go: Command): Command =>
    view => {
      if (!go(view)) return false;
      const issue = atCursor(view);
      if (issue) view.dispatch({ effects: EditorView.announce.of(issueText(say, issue)) });
      return true;
    };
  const fixHere: Command = view => {
    const issue = atCursor(view);
    if (!issue?.fix) return false;
    applyFixAt(view, find(view.state, issue) ?? 0, issue.fix);
    return true;
  };
  const tipOf = (view: EditorView, issue: PlacedIssue): Node =>
    renderTip(say, issue, fix => {
      const place = find(view.state, issue);
      if (place !== undefined) applyFixAt(view, place, fix);
    });

  return {
    extension: [
      linter(null),
      lintGutter(),
      keymap.of([
        { key: 'F8', run: goThenSay(nextDiagnostic), shift: goThenSay(previousDiagnostic) },
        { key: 'Mod-.', run: fixHere },
        { key: 'Escape', run: closeTip },
      ]),
    ],
    find,
    show(view, issues) {
      const { doc } = view.state;
      const standing = issues.slice(0, MOST_MARKS).filter(({ line }) => line <= doc.lines);
      shown = new Map(
        standing.map(issue => {
          const { from, to } = doc.line(issue.line);
          const { columns, severity } = issue;
          const place = { from: Math.min(from + columns.from, to), to: Math.min(from + columns.to, to) };
          const diagnostic = { ...place, severity, message: issueText(say, issue) };
          return [{ ...diagnostic, renderMessage: (shownIn: EditorView) => tipOf(shownIn, issue) }, issue];
        }),
      );
      view.dispatch(setDiagnostics(view.state, [...shown.keys()]));
    },
  };
}

const closeTip: Command = view => {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: closeHoverTooltips });
  return true;
};

function renderTip(say: Text, issue: PlacedIssue, onFix: Parameters<typeof IssueTip>[0]['onFix']): Node {
  const tip = document.createElement('div');
  tip.className = 'issue-tip';
  render(<IssueTip say={say} issue={issue} onFix={onFix} />, tip);
  return tip;
}
