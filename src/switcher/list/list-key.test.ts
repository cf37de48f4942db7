import { describe, expect, test } from 'vitest';
import { choiceKeys, favoriteNumber, type Key, listAction } from './list-key.ts';

function key(name: string, held: Partial<Key> = {}): Key {
  return {
    key: name,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 0,
    ...held,
  };
}

describe('keys in the search field', () => {
  test.each([
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
    ['PageDown', 'pageDown'],
    ['PageUp', 'pageUp'],
    ['Enter', 'choose'],
    ['Escape', 'clearOrClose'],
  ])('%s is %s', (name, action) => {
    expect(listAction(key(name), false)).toBe(action);
  });

  test('Home and End move in the list only while the field is empty', () => {
    expect(listAction(key('Home'), true)).toBe('first');
    expect(listAction(key('End'), true)).toBe('last');
    expect(listAction(key('Home'), false)).toBeUndefined();
    expect(listAction(key('End'), false)).toBeUndefined();
  });

  test.each(['ctrlKey', 'metaKey', 'shiftKey'] as const)('Enter with %s chooses, too, in its own way', held => {
    expect(listAction(key('Enter', { [held]: true }), false)).toBe('choose');
    expect(choiceKeys(key('Enter', { [held]: true }))).toEqual({
      newTab: held !== 'shiftKey',
      keepsPage: held === 'shiftKey',
    });
  });

  test('Ctrl or ⌘ and C copy, Alt and an arrow move a favorite', () => {
    expect(listAction(key('c', { ctrlKey: true }), false)).toBe('copy');
    expect(listAction(key('c', { metaKey: true }), true)).toBe('copy');
    expect(listAction(key('C', { ctrlKey: true }), true)).toBe('copy');
    expect(listAction(key('с', { code: 'KeyC', ctrlKey: true }), true)).toBe('copy');
    expect(listAction(key('j', { code: 'KeyC', ctrlKey: true }), true)).toBeUndefined();
    expect(listAction(key('ArrowUp', { altKey: true }), true)).toBe('moveUp');
    expect(listAction(key('ArrowDown', { altKey: true }), true)).toBe('moveDown');
    expect(listAction(key('ArrowDown', { altKey: true, ctrlKey: true }), true)).toBeUndefined();
  });

  test('Alt and a digit ask for a favorite by the place of the key', () => {
    expect(favoriteNumber(key('¡', { code: 'Digit1', altKey: true }))).toBe(1);
    expect(favoriteNumber(key('9', { code: 'Digit9', altKey: true }))).toBe(9);
    expect(favoriteNumber(key('0', { code: 'Digit0', altKey: true }))).toBeUndefined();
    expect(favoriteNumber(key('1', { code: 'Digit1' }))).toBeUndefined();
    expect(favoriteNumber(key('1', { code: 'Digit1', altKey: true, ctrlKey: true }))).toBeUndefined();
    expect(favoriteNumber(key('1', { code: 'Digit1', altKey: true, isComposing: true }))).toBeUndefined();
    expect(favoriteNumber(key('1', { code: 'Digit1', altKey: true, keyCode: 229 }))).toBeUndefined();
  });

  test.each(['ctrlKey', 'metaKey'] as const)('Backspace with %s switches back, unless an IME composes', held => {
    expect(listAction(key('Backspace', { [held]: true }), true)).toBe('switchBack');
    expect(listAction(key('Backspace', { [held]: true, isComposing: true }), true)).toBeUndefined();
    expect(listAction(key('Backspace'), true)).toBeUndefined();
  });

  test('Enter that ends a composition chooses nothing', () => {
    expect(listAction(key('Enter', { isComposing: true }), false)).toBeUndefined();
    expect(listAction(key('Enter', { keyCode: 229 }), false)).toBeUndefined();
  });

  test('what edits the field is left to the field', () => {
    expect(listAction(key('a'), false)).toBeUndefined();
    expect(listAction(key('a', { ctrlKey: true }), false)).toBeUndefined();
    expect(listAction(key('ArrowUp', { shiftKey: true }), false)).toBeUndefined();
  });
});
