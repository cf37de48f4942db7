import { expect, test } from 'vitest';
import { hasSections, isHtml } from './layer-limits.ts';

test.each(['[a]\n', '\n# roles\r\n  [profile a]\nregion = eu-west-1', '["a b"]'])('%j is a configuration', text => {
  expect(hasSections(text)).toBe(true);
  expect(isHtml(text)).toBe(false);
});

test.each(['', 'a = b', '{"a": ["b"]}', '[{"a": "b"}]', '[\n  {"a": "b"}\n]', 'Not found', '[]'])(
  '%j is none',
  text => {
    expect(hasSections(text)).toBe(false);
  },
);

test.each([
  '<!DOCTYPE html><title>Sign in</title>',
  '\n <html lang="en">',
  '<!-- x --><html>',
  '<?xml version="1.0"?>',
])('%j is a page', text => {
  expect(isHtml(text)).toBe(true);
});
