import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config.js';
import type { Context } from '../../core/context.js';
import { pageOrigin } from '../../core/http/origin.js';
import { inTransaction } from '../../core/db/transaction.js';
import { lockState } from '../../core/events/change-page.js';
import { createExample } from '../example/create-example.js';
import { EXAMPLE_SITE } from '../example/example-content.js';
import { updateSite } from '../site/update-site.js';
import { createOwner, hasPeople, issueSetupToken } from './first-owner.js';

const EXAMPLE_EMAIL = 'owner@example.com';
const EXAMPLE_SIGN_IN_FILE = 'example-sign-in.txt';

/**
 * Makes what an empty database lacks, and gives the lines that greet whoever started the server. The first
 * owner comes from the environment, or with the example, or else by the one-time setup link.
 */
export async function firstBoot(ctx: Context, config: Config): Promise<string> {
  const at = (path: string) => new URL(path, pageOrigin(config)).href;
  const lines = [`Status page   ${at('/')}`, `Console       ${at('/console')}`, `GraphQL API   ${at('/graphql')}`];
  const setupToken = await inTransaction(ctx, async (tx) => {
    // Of several processes that start at once, one makes what is lacking.
    await lockState(tx);
    if (await hasPeople(tx.db)) return undefined;
    const admin = config.admin ?? (config.example ? await inventAdmin(config.dataFolder) : undefined);
    if (!admin) return issueSetupToken(tx);
    await createOwner(tx, { name: 'Owner', ...admin });
    if (config.example) {
      await updateSite(tx, EXAMPLE_SITE);
      await createExample(tx);
    }
    return undefined;
  });
  if (setupToken) lines.push(`Set it up     ${at(`/console/setup?token=${setupToken}`)}`);
  if (config.example && !config.admin) lines.push(...(await exampleSignIn(config.dataFolder)));
  return `\n${lines.map((line) => `  ${line}\n`).join('')}\n`;
}

/** An owner of a page that was started to look around: a password nobody else knows, kept to be shown again. */
async function inventAdmin(folder: string): Promise<{ email: string; password: string }> {
  const password = randomBytes(9).toString('base64url');
  const text = `${EXAMPLE_EMAIL}\n${password}\n`;
  await writeFile(join(folder, EXAMPLE_SIGN_IN_FILE), text, { mode: 0o600 });
  return { email: EXAMPLE_EMAIL, password };
}

async function exampleSignIn(folder: string): Promise<string[]> {
  try {
    const [email, password] = (await readFile(join(folder, EXAMPLE_SIGN_IN_FILE), 'utf8')).split('\n');
    return [`Sign in with  ${email}  ${password}`];
  } catch {
    return [];
  }
}
