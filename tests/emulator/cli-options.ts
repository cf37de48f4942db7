import { parseArgs } from 'node:util';
import type { EmulatorOptions } from './emulator.ts';
import { defaultVariants, describeVariants, VARIANT_NAMES, withVariants } from './variants.ts';

const PORTS = [
  ['port', 'of the HTTPS server'],
  ['control-port', 'of the control address'],
  ['proxy-port', 'of the CONNECT proxy'],
] as const;

/** Reads the options of the command line. Throws a RangeError or TypeError that names the wrong option. */
export function readOptions(args: readonly string[]): EmulatorOptions | 'help' {
  const names = ['help', ...PORTS.map(([name]) => name), ...VARIANT_NAMES];
  const options = Object.fromEntries(
    names.map(name => [name, { type: name === 'help' ? ('boolean' as const) : ('string' as const) }]),
  );
  const { values } = parseArgs({ args: [...args], options });
  if (values.help) return 'help';
  const variants = Object.entries(values).filter(([name]) => VARIANT_NAMES.some(each => each === name));
  return {
    port: readPort(values.port),
    controlPort: readPort(values['control-port']),
    proxyPort: readPort(values['proxy-port']),
    variants: withVariants(defaultVariants(), Object.fromEntries(variants)),
  };
}

function readPort(value: unknown = '0'): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`'${String(value)}' is no port`);
  return port;
}

export function helpText(): string {
  const ports = PORTS.map(([name, meaning]) => `  --${name} NUMBER\n      ${meaning}; 0 takes a free one (0)`);
  const variants = describeVariants(defaultVariants()).map(
    variant => `  --${variant.name} VALUE\n      ${variant.meaning}\n      ${variant.allowed} (${variant.default})`,
  );
  return [
    'npm run emulator -- [options]',
    '',
    'A local AWS console. Prints one line of JSON when it is ready, stays up until SIGINT or SIGTERM.',
    '',
    ...ports,
    '',
    'Variants of its behavior, which the control address (GET and PUT /variants) can change at any time:',
    '',
    ...variants,
  ].join('\n');
}
