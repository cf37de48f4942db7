import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { builtExtension } from './browser/extension.ts';

const source = JSON.parse(readFileSync(fileURLToPath(new URL('../../manifest.json', import.meta.url)), 'utf8'));

/** All that Hatrack asks for at install, and all it may ask for later. */
const PERMISSIONS = ['storage', 'cookies', 'scripting', 'alarms'];
const OPTIONAL_PERMISSIONS = ['tabGroups'];

describe.each([
  ['Chromium', builtExtension.chromium, { service_worker: 'service-worker-loader.js', type: 'module' }],
  ['Firefox', builtExtension.firefox, { scripts: ['service-worker-loader.js'], type: 'module' }],
] as const)('the build for %s', (_, folder, background) => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1).replaceAll('\\', '/'));
  const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
  const manifest = JSON.parse(read('manifest.json'));
  const scripts = files.filter(file => file.endsWith('.js'));

  it('has the background key of its browser, and no other', () => {
    expect(manifest.background).toEqual(background);
  });

  it('asks for the permissions and hosts of the source, and for no more', () => {
    expect(manifest.permissions).toEqual(PERMISSIONS);
    expect(manifest.optional_permissions).toEqual(OPTIONAL_PERMISSIONS);
    expect(manifest.host_permissions).toEqual(source.host_permissions);
    expect(manifest.optional_host_permissions).toEqual(source.optional_host_permissions);
  });

  it('keeps its id', () => {
    expect(manifest.key).toBe(source.key);
    expect(manifest.browser_specific_settings.gecko).toEqual(source.browser_specific_settings.gecko);
  });

  it('gives pages no handle', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('content_security_policy');
  });

  it('runs one plain script on the hosts it may, before the page does', () => {
    const [script, ...more] = manifest.content_scripts;
    expect(more).toEqual([]);
    expect(script).toEqual({ ...source.content_scripts[0], js: ['src/content/page/main.iife.js'] });
    expect(script.run_at).toBe('document_start');
    expect(script.matches).toEqual(manifest.host_permissions);
    expect(moduleSyntaxOf(read('src/content/page/main.iife.js'))).toEqual([]);
    expect(script.css.filter((file: string) => !files.includes(file))).toEqual([]);
  });

  it.each(['menu', 'offer', 'arrival'])('has the script of the %s as one plain file, which no page is given', name => {
    expect(moduleSyntaxOf(read(`src/content/on-demand/${name}/main.iife.js`))).toEqual([]);
    expect(JSON.stringify(manifest)).not.toContain(`on-demand/${name}`);
  });

  it('names only files that are there', () => {
    const named = [
      ...Object.values(manifest.icons),
      ...Object.values(manifest.action.default_icon),
      manifest.action.default_popup,
      manifest.options_ui.page,
      `_locales/${manifest.default_locale}/messages.json`,
    ];
    expect(named.filter(file => !files.includes(String(file)))).toEqual([]);
  });

  it('has no source map, no test and no source file', () => {
    expect(files.filter(file => /\.(map|tsx?)$|\.test\./.test(file))).toEqual([]);
  });

  it('loads code from nowhere else', () => {
    expect(scripts.flatMap(file => remoteCodeOf(read(file)).map(code => `${file}: ${code}`))).toEqual([]);
    const pages = files.filter(file => file.endsWith('.html'));
    expect(pages.filter(file => /(src|href)="(https?:)?\/\//.test(read(file)))).toEqual([]);
  });
});

function moduleSyntaxOf(code: string): string[] {
  const { module } = parseSync('script.js', code);
  const { staticImports, staticExports, dynamicImports, importMetas } = module;
  return [staticImports, staticExports, dynamicImports, importMetas]
    .flat()
    .map(({ start, end }) => code.slice(start, end));
}

/** A file beside the importing one, its name written out. */
const OWN_FILE = /^(["'`])\.\/[\w.-]+\1$/;

/** Imports of URLs, `eval` and its kin. */
function remoteCodeOf(code: string): string[] {
  const found: string[] = [];
  const { program } = parseSync('script.js', code);
  new Visitor({
    ImportDeclaration: node => {
      if (/^\w+:/.test(node.source.value)) found.push(node.source.value);
    },
    ImportExpression: ({ source }) => {
      const written = code.slice(source.start, source.end);
      if (!OWN_FILE.test(written)) found.push(written);
    },
    CallExpression: ({ callee }) => {
      if (callee.type === 'Identifier' && ['eval', 'Function', 'importScripts'].includes(callee.name))
        found.push(callee.name);
    },
    NewExpression: ({ callee }) => {
      if (callee.type === 'Identifier' && callee.name === 'Function') found.push(callee.name);
    },
  }).visit(program);
  return found;
}
