import { headerOf } from './lines/section-header.ts';

/** Formats of texts that are no INI. */
export type ForeignFormat = 'HTML' | 'JSON' | 'Nix' | 'Terraform' | 'YAML';

/** How many lines count: the first ones show the format. */
const MOST_LINES = 200;

const HTML = /^<(?:!doctype|html|\?xml|head|body|plist)\b/i;
const JSON_START = /^(?:\{\s*(?:["}]|\/[/*])|\[\s*(?:\{|\[\s*["{[]))/;
const NIX_ARGUMENTS = /^\{[^{}"]*\}\s*:/;
const NIX_SET = /^["\w.'-]+\s*=\s*(?:with\s[\w.]+;\s*|rec\s*)?\{$/;
const TERRAFORM =
  /^(?:terraform|locals|(?:resource|data|module|provider|variable|output)\s+"[^"]*"(?:\s+"[^"]*")?)\s*\{$/;
const YAML_ENTRY = /^(?:-\s+)*["']?[^\s:="'{}[\]]+["']?\s*:(?:\s|$)/;
const YAML_NESTING = /^(?:---$|-\s|["']?[^\s:="'{}[\]]+["']?\s*:\s*$)/;

/** Recognizes the format of a text that has no section; `undefined` for INI and for unknown formats. */
export function foreignFormat(text: string): ForeignFormat | undefined {
  const lines = text
    .split(/\r\n|\r|\n/, MOST_LINES)
    .map(line => line.trim())
    .filter(line => line !== '' && !/^(?:[#;]|\/\/)/.test(line));
  const start = lines.slice(0, 3).join(' ');
  if (HTML.test(start)) return 'HTML';
  if (NIX_ARGUMENTS.test(start)) return 'Nix';
  if (JSON_START.test(start) && start.includes('"')) return 'JSON';
  if (lines.some(line => headerOf(line))) return undefined;
  if (lines.some(line => TERRAFORM.test(line))) return 'Terraform';
  if (lines.some(line => NIX_SET.test(line)) && lines.some(line => line.endsWith(';'))) return 'Nix';
  const isYaml = lines.every(line => YAML_ENTRY.test(line) || YAML_NESTING.test(line));
  return isYaml && lines.some(line => YAML_NESTING.test(line)) ? 'YAML' : undefined;
}
