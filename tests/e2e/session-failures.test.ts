import { expect, it } from 'vitest';
import { waitUntil } from './browser/wait-until.ts';
import { textIn } from './languages-texts.ts';
import { clickButton, findRow, hasClosed } from './popup-page.ts';
import { isNoted, sessionPage, signInToChains } from './session-pages.ts';
import { useHatrack } from './signed-in.ts';

/** What sign-in answers, what the user reads of it, and AWS's own words in that. No two neighbors read alike. */
const FAILURES = [
  ['401', 'failure_not_allowed', 'HTTP 401'],
  ['403', 'failure_not_allowed', 'HTTP 403'],
  ['error-code', 'failure_not_allowed', 'UNAUTHORIZED'],
  ['404', 'failure_session_ended', 'HTTP 404'],
  ['410', 'failure_session_ended', 'HTTP 410'],
  ['429', 'failure_too_many', 'HTTP 429'],
  ['500', 'failure_aws_fault', 'HTTP 500'],
  ['no-destination', 'failure_odd_answer', 'HTTP 200'],
  ['other-host', 'failure_odd_destination', 'signin.example.com'],
  ['not-json', 'failure_odd_answer', 'HTTP 200'],
  ['dropped', 'failure_not_sent', undefined],
  ['stalled', 'failure_no_answer', undefined],
] as const;

const hatrack = useHatrack();

it('says what AWS answered, whatever that is, and each next try is sent, until one works', async () => {
  const { control } = hatrack.emulator;
  const page = await signInToChains(hatrack);
  const popup = await hatrack.chromium.openPopup(page);
  const row = await findRow(popup, 'payments-dev');
  let isEnded = false;
  for (const [answer, message, words] of FAILURES) {
    control.setVariant('switch-answer', answer);
    const before = control.switches().length;
    // After the end of a session its notice offers to sign in again.
    if (before === 0 || isEnded) await row.click();
    else await clickButton(popup, textIn('en', 'tryAgain'));
    isEnded = message === 'failure_session_ended';
    const expected = [
      textIn('en', 'switchFailedTitle').replace('$arg1$', 'payments-dev'),
      // A long one is folded after its first sentence.
      ...textIn('en', message).split(/(?<=\.) /),
      ...(words === undefined ? [] : [textIn('en', 'awsAnswered').replace('$arg1$', words)]),
    ];
    await waitUntil(`the popup says of ${answer}: ${expected.join(' ')}`, () =>
      popup.$$eval(
        '[role=alert]',
        (alerts, texts) => alerts.some(alert => texts.every(text => alert.textContent?.includes(text))),
        expected,
      ),
    );
    const sent = control.switches().length - before;
    // Over each kept connection that is dropped, Chromium's network asks once more by itself.
    if (answer === 'dropped') expect(sent).toBeGreaterThan(0);
    else expect([answer, sent]).toEqual([answer, 1]);
  }

  control.setVariant('switch-answer', 'own');
  const before = control.switches().length;
  await clickButton(popup, textIn('en', 'tryAgain'));
  await hasClosed(popup);
  await isNoted(hatrack.stored, await sessionPage(hatrack, '111122220001'));
  expect(control.switches()).toHaveLength(before + 1);
  expect(control.switches().at(-1)?.refusal).toBeUndefined();
});
