import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeHistory } from './decode-history.ts';

const server = (value: unknown) => encodeURIComponent(JSON.stringify(value)).replaceAll('%20', '+');

describe('the history cookie', () => {
  test('is read as the server writes it', () => {
    const value = server({
      bn: 'alice',
      ba: '999999999999',
      rl: [
        { a: '111122223333', r: 'path/DevRole', d: 'dev%20%20%7C%20%20111122223333', c: 'F2B0A9' },
        { a: 'my-alias', r: 'Admin', d: 'Admin%20%40%20my-alias', c: '' },
        { a: '444455556666', r: 'Ops', d: '', c: 'red', m: true },
      ],
    });
    expect(decodeHistory(value)).toEqual({
      baseUser: 'alice',
      baseAccount: '999999999999',
      fields: { bn: 'alice', ba: '999999999999' },
      entries: [
        { account: '111122223333', roleName: 'path/DevRole', displayName: 'dev  |  111122223333', color: 'f2b0a9' },
        { account: 'my-alias', roleName: 'Admin', displayName: 'Admin @ my-alias' },
        { account: '444455556666', roleName: 'Ops', mfa: true },
      ],
    });
  });

  test.each([
    ['encoded twice', server({ rl: [{ a: '1', r: 'R', d: encodeURIComponent('R & D 100%') }] })],
    ['encoded once', server({ rl: [{ a: '1', r: 'R', d: 'R & D 100%' }] })],
    ['not encoded', '{"rl":[{"a":"1","r":"R","d":"R & D 100%"}]}'],
    ['with numeric entities', server({ rl: [{ a: '1', r: 'R', d: 'R &#38; D 100%25' }] })],
  ])('gives a name that is %s', (_, value) => {
    expect(decodeHistory(value)?.entries[0]?.displayName).toBe('R & D 100%');
  });

  test('names a federated base as the console does', () => {
    const bn = encodeURIComponent('assumed-role/AWSReservedSSO_Admin_0123456789abcdef/alice');
    expect(decodeHistory(server({ bn }))?.baseUser).toBe('AWSReservedSSO_Admin_0123456789abcdef/alice');
    expect(decodeHistory(server({ bn: 'federated-user%2Fbob' }))?.baseUser).toBe('bob');
  });

  test('keeps the fields it does not know, of itself and of its entries', () => {
    const history = decodeHistory(server({ bn: 'alice', v: 2, rl: [{ a: '1', r: 'R', z: { deep: [1] } }] }));
    expect(history?.fields).toEqual({ bn: 'alice', v: 2 });
    expect(history?.entries[0]?.rest).toEqual({ z: { deep: [1] } });
  });

  test('leaves out what is no entry, and keeps more than five', () => {
    const rl = [null, 7, {}, { a: '1' }, ...Array.from({ length: 7 }, (_, index) => ({ a: '1', r: `R${index}` }))];
    expect(decodeHistory(server({ rl }))?.entries).toHaveLength(7);
  });

  test.each(['{}', '{"rl":{}}', '{"rl":"x","bn":"","ba":5}'])('may be all but empty: %s', value =>
    expect(decodeHistory(value)).toMatchObject({ entries: [] }),
  );

  test('is read from any text without fail, and of any length', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), value => void decodeHistory(value)));
    const rl = Array.from({ length: 5000 }, (_, index) => ({ a: '1', r: `R${index}` }));
    expect(decodeHistory(server({ rl }))?.entries).toHaveLength(5000);
  });

  test.each(['', 'x', '[]', '%7B%22rl', 'null'])('is not there in "%s"', value =>
    expect(decodeHistory(value)).toBeUndefined(),
  );
});
