import { createApp } from '../app.js';
import type { Config } from '../config.js';
import type { Context } from '../core/context.js';
import { createLog } from '../core/log.js';

/** For what a command does as the server would: on the same database, also while the server runs. */
export async function withApp<T>(config: Config, work: (ctx: Context) => Promise<T>): Promise<T> {
  const app = await createApp({ config, log: createLog('error') });
  try {
    return await work(app.asSystem('shell'));
  } finally {
    await app.close();
  }
}
