import { CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import type { Text } from '../../../core/text-key.ts';
import type { DraftNames } from '../../reading/draft-reading.ts';
import { completeConfig } from './complete-config.ts';

const say: Text = key => key;

const NAMES: DraftNames = { bases: ['base'], profiles: ['z', 'base', 'a ;b', 'me'], sessions: ['corp'] };

/** What is offered at `|`. */
function complete(text: string, { explicit = false } = {}): CompletionResult | undefined {
  const pos = text.indexOf('|');
  const state = EditorState.create({ doc: text.replace('|', '') });
  const result = completeConfig(say, () => NAMES)(new CompletionContext(state, pos, explicit));
  return result && !('then' in result) ? result : undefined;
}

function labels(text: string, options?: { readonly explicit: boolean }): readonly string[] {
  return complete(text, options)?.options.map(({ label }) => label) ?? [];
}

describe('completion offers', () => {
  test('the keys that the section lacks, the ones needed most first, with what they mean', () => {
    const { options = [] } = complete('[a]\nrole_arn = x\nr|') ?? {};
    expect(options.map(({ label }) => label)).not.toContain('role_arn');
    expect(options.map(({ label }) => label)).toContain('region');
    expect(options.find(({ label }) => label === 'region')).toMatchObject({
      apply: 'region = ',
      info: 'keyInfo_region',
    });
  });

  test('a key alone where its = is there already', () => {
    expect(complete('[a]\nr| = x')?.options[0]?.apply).toBe('role_arn');
  });

  test('no key where nothing is written yet, unless asked for', () => {
    expect(labels('[a]\n|')).toEqual([]);
    expect(labels('[a]\n|', { explicit: true })).toContain('role_arn');
  });

  test('the keys of a session in a session', () => {
    expect(labels('[sso-session a]\ns|')).toEqual(['sso_start_url', 'sso_region', 'sso_registration_scopes']);
  });

  test('the names of all other profiles as a source, bases first, in quotes where they would be read otherwise without', () => {
    const { options = [] } = complete('[me]\nsource_profile = |') ?? {};
    expect(options.map(({ label, apply }) => [label, apply])).toEqual([
      ['z', 'z'],
      ['base', 'base'],
      ['a ;b', '"a ;b"'],
    ]);
    expect(options.toSorted((left, right) => (right.boost ?? 0) - (left.boost ?? 0))[0]?.label).toBe('base');
  });

  test('sessions, regions with their places, and colors', () => {
    expect(labels('[a]\nsso_session = |')).toEqual(['corp']);
    expect(complete('[a]\nregion = |')?.options).toContainEqual(
      expect.objectContaining({ label: 'ap-northeast-1', detail: 'region_ap_northeast_1' }),
    );
    expect(labels('[a]\ncolor = tom|')).toContain('tomato');
  });

  test('the words that a section of the AWS CLI starts with', () => {
    expect(labels('[pr|')).toEqual(['profile ', 'sso-session ']);
  });

  test('nothing for values that only the user knows', () => {
    expect(labels('[a]\nrole_arn = |', { explicit: true })).toEqual([]);
    expect(labels('[services s]\nx|')).toEqual([]);
  });
});
