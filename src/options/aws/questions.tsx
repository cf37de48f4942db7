import type { ComponentChildren, JSX } from 'preact';
import type { Answers } from '../../core/iam/answers.ts';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import { IamIssues } from './iam-issues.tsx';
import { type Choice, Choices, Line, Words } from './question.tsx';
import { RoleChoice } from './role-choice.tsx';
import type { SetUpStore } from './set-up-store.ts';

const TRUSTS: readonly Choice<Answers['trust']>[] = [
  ['account', 'answerTrustAccount', 'answerTrustAccountHelp'],
  ['named', 'answerTrustNamed', 'answerTrustNamedHelp'],
];

const MFA: readonly Choice<Answers['mfa']>[] = [
  ['if-exists', 'answerMfaIfExists', 'answerMfaIfExistsHelp'],
  ['always', 'answerMfaAlways', 'answerMfaAlwaysHelp'],
  ['deny', 'answerMfaDeny', 'answerMfaDenyHelp'],
  ['no', 'answerMfaNo', 'answerMfaNoHelp'],
];

const RANGE_FORMS: readonly Choice<Answers['rangeForm']>[] = [
  ['condition', 'answerRangeCondition', 'answerRangeConditionHelp'],
  ['deny', 'answerRangeDeny', 'answerRangeDenyHelp'],
];

const JUMPS: readonly Choice<Answers['jump']>[] = [
  ['exact', 'answerJumpExact', 'answerJumpExactHelp'],
  ['prefix', 'answerJumpPrefix', 'answerJumpPrefixHelp'],
  ['all', 'answerJumpAll', 'answerJumpAllHelp'],
];

/** Everything that the text does not say, each question with its default. */
export function Questions({ store }: { readonly store: SetUpStore }): JSX.Element {
  const answers = store.answers.value;
  const base = store.made.value?.base;
  return (
    <>
      <IamIssues store={store} />
      <Group title="setUpRoles">
        <RoleChoice store={store} />
      </Group>
      <Group title="setUpTrust" note={base?.isPortal ? 'setUpPortalTrust' : undefined}>
        <Choices store={store} name="trust" choices={TRUSTS} />
        {answers?.trust === 'named' && <Words store={store} name="principals" />}
      </Group>
      <Group title="setUpConditions">
        <Choices store={store} name="mfa" choices={MFA} />
        <Words store={store} name="ranges" />
        {answers && answers.ranges.length > 0 && <Choices store={store} name="rangeForm" choices={RANGE_FORMS} />}
      </Group>
      <Group title="setUpPermissions">
        <Words store={store} name="managed" />
        <Line store={store} name="document" rows={4} />
        <Line store={store} name="hours" />
        <Line store={store} name="description" />
      </Group>
      <Group title="setUpJumpPolicy">
        <Choices store={store} name="jump" choices={JUMPS} />
        {answers?.jump === 'prefix' && <Line store={store} name="prefix" />}
        <Words store={store} name="receivers" />
      </Group>
      <Group title="setUpNames">
        <Line store={store} name="jumpName" />
        {answers?.document !== '' && <Line store={store} name="documentName" />}
        <Line store={store} name="project" />
        <Line store={store} name="environment" />
      </Group>
    </>
  );
}

interface GroupProps {
  readonly title: TextKey;
  readonly note?: TextKey | undefined;
  readonly children: ComponentChildren;
}

function Group({ title, note, children }: GroupProps): JSX.Element {
  const text = useText();
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{text(title)}</h2>
      {note && <p class="note">{text(note)}</p>}
      <div class="group">{children}</div>
    </section>
  );
}
