import { importsOf } from './imports.ts';
import { isTest, type Offence, offence, type Source } from './source.ts';

/** Which folders of `src` a folder may import from, in addition to itself: imports run one way. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  aws: ['core'],
  messages: ['core'],
  store: ['core'],
  platform: ['core', 'messages', 'store'],
  ui: ['core'],
  switcher: ['core', 'messages', 'ui'],
  diagnosis: ['core', 'ui', 'switcher'],
  background: ['core', 'aws', 'messages', 'store', 'platform'],
  content: ['core', 'aws', 'platform', 'ui', 'switcher', 'diagnosis'],
  'form-page': ['core', 'messages', 'platform'],
  demo: ['core', 'platform', 'ui', 'switcher'],
  popup: ['core', 'aws', 'store', 'platform', 'ui', 'switcher', 'diagnosis'],
  options: ['core', 'aws', 'messages', 'store', 'platform', 'ui', 'switcher', 'diagnosis'],
};

/** Narrower than the folders: what lies there is only for these. */
const INNER_ROOMS: Readonly<Record<string, readonly string[]>> = {
  'src/aws/page/': ['src/aws/', 'src/background/', 'src/content/'],
};

/** Files outside `src` that one of ours may read. */
const OUTSIDE: Readonly<Record<string, string>> = {
  'public/_locales/en/messages.json': 'src/core/text-key.ts',
};

/** Where each package may be imported; one that is not here, nowhere. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  ini: ['src/core/config/'],
  'color-name': ['src/core/config/'],
  yaml: ['src/core/iam/'],
  fflate: ['src/options/aws/'],
  '@leeoniya/ufuzzy': ['src/core/roles/'],
  'webextension-polyfill': ['src/platform/'],
  preact: ['src/ui/', 'src/switcher/', 'src/diagnosis/', 'src/content/', 'src/demo/', 'src/popup/', 'src/options/'],
  '@preact/signals': [
    'src/ui/',
    'src/switcher/',
    'src/diagnosis/',
    'src/content/',
    'src/demo/',
    'src/popup/',
    'src/options/',
  ],
  '@codemirror/autocomplete': ['src/options/editor/'],
  '@codemirror/commands': ['src/options/editor/'],
  '@codemirror/language': ['src/options/editor/'],
  '@codemirror/lint': ['src/options/editor/'],
  '@codemirror/merge': ['src/options/compare/'],
  '@codemirror/search': ['src/options/editor/'],
  '@codemirror/state': ['src/options/editor/', 'src/options/compare/'],
  '@codemirror/view': ['src/options/editor/', 'src/options/compare/'],
  '@lezer/highlight': ['src/options/editor/'],
};

/** What tests may import in addition to what their folder may. */
const TEST_PACKAGES = /^(vitest|fast-check|aesr-config|node:.+)$/;
const TEST_FOLDERS = /^(tests\/(fakes|fixtures)|public\/_locales)\//;

/** Imports that run the wrong way. */
export function wrongImports(source: Source): Offence[] {
  return importsOf(source).flatMap(({ specifier, target, isOurs, start }) => {
    const reason = isOurs ? wrongFile(source, target) : wrongPackage(source, target);
    return reason ? [offence(source, start, `${reason} ('${specifier}')`)] : [];
  });
}

function wrongFile(source: Source, target: string): string | undefined {
  if (isTest(source) && TEST_FOLDERS.test(target)) return undefined;
  if (OUTSIDE[target] === source.path) return undefined;
  if (!isTest(source) && isTest({ path: target })) return 'only tests import tests';
  const from = folderOf(source.path);
  const to = folderOf(target);
  if (from === undefined) return `${source.path} is in no folder that the rules know`;
  if (to === undefined) return `${from} must not import what lies outside src`;
  if (from !== to && !FOLDERS[from]?.includes(to)) return `${from} must not import ${to}`;
  for (const [room, guests] of Object.entries(INNER_ROOMS)) {
    if (target.startsWith(room) && !isBelow(source.path, guests)) return `${from} must not import ${room.slice(4, -1)}`;
  }
  return undefined;
}

function wrongPackage(source: Source, name: string): string | undefined {
  if (isTest(source) && TEST_PACKAGES.test(name)) return undefined;
  const places = PACKAGES[name];
  if (!places) return `src must not import ${name}`;
  return isBelow(source.path, places) ? undefined : `${name} belongs to ${places.join(', ')}`;
}

function folderOf(path: string): string | undefined {
  const [src, folder] = path.split('/');
  return src === 'src' && folder !== undefined && folder in FOLDERS ? folder : undefined;
}

function isBelow(path: string, places: readonly string[]): boolean {
  return places.some(place => path.startsWith(place));
}
