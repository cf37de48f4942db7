import { expect, test } from 'vitest';
import { MAX_LAYER_BYTES } from './layer-limits.ts';
import { failure, readSenderMessage } from './sender-message.ts';

const GOOD = { action: 'updateConfig', dataType: 'ini', data: '[a]\naws_account_id = 111122223333\n' };

test('a text is taken from who may send', () => {
  expect(readSenderMessage(GOOD, true)).toEqual({ text: GOOD.data });
});

test.each([
  [{ ...GOOD, action: 'readConfig', dataType: 'json' }, 'Invalid action'],
  [{ ...GOOD, dataType: 'json' }, 'Invalid dataType'],
])('mistakes of %j are reported before the answer who may send, as AESR does', (message, mistake) => {
  expect(readSenderMessage(message, false)).toEqual({ mistake });
});

test.each([
  [GOOD, false, 'Invalid sender ID'],
  [{ ...GOOD, data: 7 }, true, 'Invalid data: it is not a text'],
  [{ ...GOOD, data: '{"a": []}' }, true, 'Invalid data: it has no section such as [name]'],
  [{ ...GOOD, data: 'a'.repeat(MAX_LAYER_BYTES + 1) }, true, 'Configuration is too large to save.'],
])('%# is refused', (message, isAllowed, mistake) => {
  expect(readSenderMessage(message, isAllowed)).toEqual({ mistake });
});

test.each([undefined, null, 'updateConfig', {}, { ...GOOD, data: '' }, { action: 'updateConfig', data: '[a]' }])(
  '%j is not meant for us',
  message => {
    expect(readSenderMessage(message, true)).toBeUndefined();
  },
);

test('a refusal has AESR’s form', () => {
  expect(failure('Invalid action')).toEqual({ result: 'failure', error: { message: 'Invalid action' } });
});
