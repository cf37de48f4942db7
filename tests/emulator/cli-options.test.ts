import { describe, expect, it } from 'vitest';
import { helpText, readOptions } from './cli-options.ts';
import { VARIANT_NAMES } from './variants.ts';

describe('the command line', () => {
  it('takes ports and variants', () => {
    expect(readOptions(['--port', '8443', '--csp=none', '--header-delay', '5'])).toMatchObject({
      port: 8443,
      proxyPort: 0,
      variants: { csp: 'none', 'header-delay': 5, csrf: 'strict' },
    });
  });

  it.each([[['--csp', 'loose']], [['--port', '70000']], [['--unheard-of']]])('refuses %j', args => {
    expect(() => readOptions(args)).toThrow();
  });

  it('lists every variant', () => {
    expect(readOptions(['--help'])).toBe('help');
    for (const name of VARIANT_NAMES) expect(helpText()).toContain(`--${name}`);
  });
});
