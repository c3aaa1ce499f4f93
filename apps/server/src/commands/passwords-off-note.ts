import type { Config } from '../config.js';

/** What whoever gave a link for a password has to know; empty where passwords are on. */
export function passwordsOffNote({ hasPasswords }: Config): string {
  if (hasPasswords) return '';
  return '\nPasswords are off (SIGNET_PASSWORDS=off): neither the link nor a password works before the server was started with SIGNET_PASSWORDS=on.';
}
