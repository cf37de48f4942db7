import { describe, expect, it } from 'vitest';
import type { ScriptReport } from '../../core/diagnosis/diagnosis.ts';
import { findingsOf, rowsOf } from '../../core/diagnosis/written.fixture.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { LATER, page } from './console-page.fixture.ts';
import { readingOf } from './facts.fixture.ts';
import type { HeaderGeneration } from './header-generation.ts';
import { pageSection } from './page-section.ts';

describe('the page itself', () => {
  const seen = (generation: HeaderGeneration, script: ScriptReport | undefined, now = LATER) => {
    const reading = readingOf(page());
    return pageSection(
      reading,
      reading.identity,
      { generation, headerNames: ['nav-bar'], script },
      DEFAULT_SETTINGS,
      now,
    );
  };

  it('says which console it is', () => {
    expect(rowsOf(seen('2025', { place: 'header', isLate: false }))).toEqual([
      'header: 2025',
      'menu: header',
      'mode: classic',
      'partition: `aws`',
      'region: `us-east-1`',
      'sign-in: `signin.aws.amazon.com` partition',
      'token: page',
      'service: ec2',
      'loaded: 0 s ago',
      'names in the header: nav-bar',
    ]);
  });

  it.each<[HeaderGeneration, ScriptReport | undefined, string[]]>([
    ['2025', { place: 'header', isLate: false }, []],
    ['2025', { place: 'header', isLate: true }, ['careful: opened_before']],
    ['unknown', { place: 'edge', isLate: false }, ['careful: header_unknown']],
    ['2021', { place: 'edge', isLate: false }, ['note: header_old (2021)']],
    ['none', { place: 'edge', isLate: false }, ['note: header_none']],
    ['2025', undefined, ['careful: script_missing']],
  ])('is off by its header of %s with the script %j: %j', (generation, script, findings) => {
    expect(findingsOf(seen(generation, script))).toEqual(findings);
  });

  it('is not off without a script while it loads', () => {
    const reading = readingOf(page({ accountInfo: undefined }));
    const button = { generation: '2025', headerNames: [], script: undefined } as const;
    expect(findingsOf(pageSection(reading, reading.identity, button, DEFAULT_SETTINGS, 2))).toEqual([]);
  });
});
