import { createApp } from '../app.js';
import type { Config } from '../config.js';
import type { Context } from '../core/context.js';
import { SHELL } from '../features/audit/audit-policy.js';
import { createLog } from '../core/log.js';

/** For what a command does as the server would: on the same database, also while the server runs. */
export async function withApp<T>(config: Config, command: string, work: (ctx: Context) => Promise<T>): Promise<T> {
  const app = await createApp({ config, log: createLog('error') });
  try {
    const ctx = app.asSystem(SHELL);
    ctx.act.operation = command;
    return await work(ctx);
  } finally {
    await app.close();
  }
}
