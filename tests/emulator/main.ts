import { helpText, readOptions } from './cli-options.ts';
import { createEmulator } from './emulator.ts';
import { summary } from './summary.ts';

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(helpText());
  else {
    const emulator = await createEmulator(options);
    console.log(JSON.stringify(summary(emulator)));
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void emulator.close());
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
