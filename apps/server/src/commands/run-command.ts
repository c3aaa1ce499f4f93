import { readConfig } from '../config.js';
import { StartError } from '../core/start-failure.js';
import { backup } from './backup.js';
import { check } from './check.js';
import type { Command } from './command.js';
import { createOwner } from './create-owner.js';
import { resetPassword } from './reset-password.js';
import { resetSecondFactor } from './reset-second-factor.js';
import { restore } from './restore.js';

const COMMANDS: Record<string, Command> = {
  'create-owner': createOwner,
  'reset-password': resetPassword,
  'reset-second-factor': resetSecondFactor,
  backup,
  restore,
  check,
};

/** Does one thing and prints what came of it, instead of serving. @throws StartError, or what the command throws */
export async function runCommand(name: string, args: readonly string[]): Promise<void> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new StartError(`There is no command "${name}". There are:\n${usages()}`);
  process.stdout.write(`${await command.run(readConfig(), args)}\n`);
}

function usages(): string {
  const width = Math.max(...Object.values(COMMANDS).map(({ usage }) => usage.length));
  return Object.values(COMMANDS)
    .map(({ usage, about }) => `  ${usage.padEnd(width)}  ${about}`)
    .join('\n');
}
