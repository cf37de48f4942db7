import { expect, it } from 'vitest';
import { placeFrame } from './place-frame.ts';

const view = { width: 1280, height: 800 };
const button = { top: 10, bottom: 38, left: 900, right: 1000 };

it('is below its button, right under right', () => {
  expect(placeFrame(button, undefined, false, view)).toEqual({ top: 46, left: 560, height: 560 });
});

it('is below the bar that its button is in, unless that is the whole page', () => {
  expect(placeFrame(button, 48, false, view).top).toBe(56);
  expect(placeFrame(button, 30, false, view).top).toBe(46);
  expect(placeFrame(button, 700, false, view).top).toBe(46);
});

it('stays within the window', () => {
  expect(placeFrame({ ...button, left: 20, right: 120 }, undefined, false, view).left).toBe(8);
  expect(placeFrame({ ...button, left: 1250, right: 1300 }, undefined, false, view).left).toBe(832);
  expect(placeFrame(button, undefined, false, { width: 1280, height: 400 })).toEqual({
    top: 46,
    left: 560,
    height: 346,
  });
});

it('is beside a button at the edge', () => {
  const edge = { top: 300, bottom: 348, left: 1248, right: 1280 };
  expect(placeFrame(edge, 48, true, view)).toEqual({ top: expect.closeTo(113.3, 1), left: 800, height: 560 });
  expect(placeFrame(edge, 48, true, { width: 1280, height: 400 })).toEqual({ top: 8, left: 800, height: 384 });
});

it('has a place before there is a button', () => {
  expect(placeFrame(undefined, 48, false, view)).toEqual({ top: 8, left: 832, height: 560 });
});
