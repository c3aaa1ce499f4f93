import { createHmac } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'vitest';
import type { Signet } from './signet.ts';

const WEEK = 7 * 24 * 3_600_000;

/** What a mail to the newest subscriber holds, made as the server makes it; waits until there is one. */
export async function mailedLink(signet: Signet, purpose: 'confirm' | 'manage', address: string): Promise<string> {
  const database = new DatabaseSync(signet.database);
  database.exec('PRAGMA busy_timeout = 5000');
  try {
    const find = database.prepare('SELECT id FROM subscribers WHERE address = ?');
    await expect.poll(() => find.get(address)).toBeDefined();
    const { id } = find.get(address) as { id: number };
    const { secret } = database.prepare('SELECT secret FROM notifier_state').get() as { secret: string };
    const said = `${id}.${(Date.now() + WEEK).toString(36)}`;
    const signature = createHmac('sha256', secret).update(`${purpose}:${said}`).digest('base64url');
    return `/${purpose === 'manage' ? 'subscription' : 'confirm'}/${said}.${signature}`;
  } finally {
    database.close();
  }
}
