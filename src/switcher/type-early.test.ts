import { expect, it } from 'vitest';
import { typeEarly } from './type-early.ts';

function type(
  typed: string,
  key: string,
  held: object = {},
): { readonly next: string | undefined; readonly isTaken: boolean } {
  let isTaken = false;
  const preventDefault = (): void => {
    isTaken = true;
  };
  const none = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
  return { next: typeEarly(typed, { ...none, key, preventDefault, ...held }), isTaken };
}

it('takes letters, and gives them back by Backspace', () => {
  expect(type('pa', 'y')).toEqual({ next: 'pay', isTaken: true });
  expect(type('pay', ' ')).toEqual({ next: 'pay ', isTaken: true });
  expect(type('pay', 'Backspace')).toEqual({ next: 'pa', isTaken: true });
});

it('takes Enter for nothing: there is no row yet to choose', () => {
  expect(type('pay', 'Enter')).toEqual({ next: 'pay', isTaken: true });
});

it('closes by Escape', () => {
  expect(type('pay', 'Escape').next).toBeUndefined();
});

it('leaves the browser its keys', () => {
  expect(type('pay', 'Tab')).toEqual({ next: 'pay', isTaken: false });
  expect(type('pay', 't', { ctrlKey: true })).toEqual({ next: 'pay', isTaken: false });
  expect(type('pay', 'あ', { isComposing: true })).toEqual({ next: 'pay', isTaken: false });
});
