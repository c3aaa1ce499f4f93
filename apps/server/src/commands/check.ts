import type { Config } from '../config.js';
import type { Database } from '../core/db/database.js';
import { MysqlDatabase } from '../core/db/mysql-database.js';
import { SqliteDatabase } from '../core/db/sqlite-database.js';
import { StartError } from '../core/start-failure.js';
import { model } from '../model.js';
import { CHECKS } from './checks.js';
import type { Command } from './command.js';
import { isThere, sqliteFileOf } from './sqlite-file.js';

/** Looks whether the database is whole, and changes nothing. */
export const check: Command = {
  usage: 'check',
  about: 'looks whether the database is whole, also while the server runs',
  async run(config) {
    const database = await openAsItIs(config);
    try {
      const lines: string[] = [];
      let wrong = 0;
      for (const { about, look } of CHECKS) {
        const found = await look(database);
        if (found !== null) wrong += 1;
        lines.push(found === null ? `ok     ${about}` : `WRONG  ${about}: ${found}`);
      }
      if (wrong > 0) throw new StartError(lines.join('\n'));
      return lines.join('\n');
    } finally {
      await database.close();
    }
  },
};

/** Without the steps that a start would take. @throws StartError */
async function openAsItIs(config: Config): Promise<Database> {
  const asItIs = { entities: model.entities, migrations: [] };
  if (config.mysqlUrl) return MysqlDatabase.open(config.mysqlUrl, asItIs);
  const file = sqliteFileOf(config);
  if (!(await isThere(file))) throw new StartError(`There is no file ${file}.`);
  return SqliteDatabase.open(file, asItIs);
}
