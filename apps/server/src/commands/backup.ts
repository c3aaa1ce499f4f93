import { chmod, open, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Config } from '../config.js';
import { StartError } from '../core/start-failure.js';
import type { Command } from './command.js';
import { isThere, readingSqlite, sqliteFileOf, wrongWithSqlite } from './sqlite-file.js';

/** A copy of the SQLite database as it is at one moment, also while the server runs and writes. */
export const backup: Command = {
  usage: 'backup [file]',
  about: 'copies the SQLite database, also while the server runs',
  async run(config, [file = defaultName()]) {
    mustBeSqlite(config);
    const copy = resolve(file);
    if (await isThere(copy)) throw new StartError(`There is a file ${copy} already.`);
    const unfinished = `${copy}.unfinished`;
    await rm(unfinished, { force: true });
    // In one transaction of a reader: it neither waits for writers nor keeps them waiting.
    await readingSqlite(sqliteFileOf(config), (source) => source.query('VACUUM INTO ?', [unfinished]));
    await chmod(unfinished, 0o600);
    const wrong = await wrongWithSqlite(unfinished);
    if (wrong) throw new StartError(`The copy ${unfinished} cannot be used: ${wrong}.`);
    await toDisk(unfinished);
    await rename(unfinished, copy);
    return `Copied to ${copy} (${(await stat(copy)).size.toLocaleString('en')} bytes). It holds secrets: keep it as you keep passwords.`;
  },
};

/** @throws StartError */
export function mustBeSqlite({ mysqlUrl }: Config): void {
  if (mysqlUrl === undefined) return;
  throw new StartError(
    'DATABASE_URL is set: MySQL is backed up with mysqldump --single-transaction, and restored with mysql.',
  );
}

export async function toDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function defaultName(): string {
  return `signet-${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}.sqlite`;
}
