import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { StartError } from '../core/start-failure.js';
import { migrationNames } from '../model.js';

export function sqliteFileOf({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'signet.sqlite');
}

/** Opens a file that is there, as it is, for reading only, and closes it in the end. @throws StartError */
export async function readingSqlite<T>(file: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  if (!(await isThere(file))) throw new StartError(`There is no file ${file}.`);
  const source = new DataSource({ type: 'better-sqlite3', database: file, readonly: true });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** What is wrong with a file as a database of this program; null: nothing. @throws StartError where there is no file */
export async function wrongWithSqlite(file: string): Promise<string | null> {
  try {
    return await lookInto(file);
  } catch (error) {
    if (isA(error, 'SQLITE_NOTADB')) return 'it is not an SQLite database';
    if (isA(error, 'SQLITE_CORRUPT')) return 'it is damaged';
    throw error;
  }
}

function isA(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith(code);
}

function lookInto(file: string): Promise<string | null> {
  return readingSqlite(file, async (source) => {
    const damages = await source.query<{ integrity_check: string }[]>('PRAGMA integrity_check(1)');
    const [damage] = damages;
    if (damage?.integrity_check !== 'ok') return `it is damaged: ${damage?.integrity_check}`;
    const steps = await source.query<{ name: string }[]>("SELECT name FROM sqlite_master WHERE name = 'migrations'");
    if (steps.length === 0) return 'it is not a database of Signet';
    const taken = await source.query<{ name: string }[]>('SELECT name FROM migrations');
    const unknown = taken.find(({ name }) => !migrationNames().includes(name));
    return unknown ? 'it comes from a newer Signet' : null;
  });
}

export async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
