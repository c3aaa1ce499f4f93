import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createConnection } from 'mysql2/promise';

/** Asks the server's own database, beside the server. @returns `ask(sql)`, which gives rows, and `close` */
export async function openRows({ folder, databaseUrl }) {
  if (databaseUrl) {
    const connection = await createConnection({ uri: databaseUrl, timezone: 'Z' });
    return { ask: async (sql) => (await connection.query(sql))[0], close: () => connection.end() };
  }
  const database = new DatabaseSync(join(folder, 'signet.sqlite'), { readOnly: true });
  return { ask: async (sql) => database.prepare(sql).all(), close: async () => database.close() };
}
