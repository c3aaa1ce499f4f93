import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { StartError } from '../core/start-failure.js';
import { mustBeSqlite, toDisk } from './backup.js';
import type { Command } from './command.js';
import { isThere, sqliteFileOf, wrongWithSqlite } from './sqlite-file.js';

/** Puts a copy in the place of the SQLite database, which is kept beside it. */
export const restore: Command = {
  usage: 'restore <file>',
  about: 'puts a copy in the place of the SQLite database; the server must not run',
  async run(config, [file]) {
    mustBeSqlite(config);
    if (file === undefined) throw new StartError('Say which file to restore: restore <file>');
    const copy = resolve(file);
    const wrong = await wrongWithSqlite(copy);
    if (wrong) throw new StartError(`${copy} cannot be restored: ${wrong}.`);
    await mkdir(config.dataFolder, { recursive: true });
    const target = sqliteFileOf(config);
    const replaced = (await isThere(target)) ? await setAside(target) : null;
    const unfinished = `${target}.unfinished`;
    await copyFile(copy, unfinished);
    await toDisk(unfinished);
    await rename(unfinished, target);
    // What the page was before it went back in time.
    await rm(join(config.dataFolder, 'page-snapshot.json'), { force: true });
    return `Restored ${copy}.${replaced ? ` What was there is now ${replaced}.` : ''}`;
  },
};

/** @throws StartError while somebody else has it open */
async function setAside(target: string): Promise<string> {
  const source = new DataSource({ type: 'better-sqlite3', database: target });
  await source.initialize();
  try {
    await source.query('PRAGMA busy_timeout = 0');
    await source.query('PRAGMA locking_mode = EXCLUSIVE');
    await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
    await source.query('PRAGMA journal_mode = DELETE');
    await source.query('BEGIN EXCLUSIVE');
    await source.query('COMMIT');
  } catch {
    throw new StartError(`${target} is in use. Stop the server first.`);
  } finally {
    await source.destroy();
  }
  const aside = `${target}.replaced-${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}`;
  await rename(target, aside);
  return aside;
}
