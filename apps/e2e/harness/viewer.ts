import { DatabaseSync } from 'node:sqlite';
import { OWNER, sessionOf } from './api.ts';
import type { Signet } from './signet.ts';

const EMAIL = 'vera@example.com';

/** The session of somebody with the role VIEWER, who is put into the database with the owner's password. */
export async function viewerSession(signet: Signet): Promise<string> {
  const database = new DatabaseSync(signet.database);
  database.exec('PRAGMA busy_timeout = 5000');
  database
    .prepare(
      "INSERT INTO people (name, email, role, passwordHash, createdAt) SELECT 'Vera', ?, 'VIEWER', passwordHash, createdAt FROM people LIMIT 1",
    )
    .run(EMAIL);
  database.close();
  return sessionOf(signet, { ...OWNER, email: EMAIL });
}
