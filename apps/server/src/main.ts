import { runCommand } from './commands/run-command.js';
import { ConfigError } from './config.js';
import { explainStartFailure } from './core/start-failure.js';
import { serve } from './serve.js';

const [command, ...args] = process.argv.slice(2);
const work = command === undefined ? serve() : runCommand(command, args);

work.catch((error: unknown) => {
  const sentence = error instanceof ConfigError ? error.message : explainStartFailure(error);
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
});
