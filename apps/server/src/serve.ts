import { readConfig } from './config.js';
import { createApp } from './app.js';
import { createLog } from './core/log.js';
import { loadWebBundle } from './core/web-bundle.js';
import { SmtpThread } from './features/mail/smtp-thread.js';
import { firstBoot } from './features/people/first-boot.js';

const STOP_WITHIN_MS = 9_000;

/** The server, until it is told to stop. */
export async function serve(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const endTracing = config.tracing && (await import('./core/tracing/start-tracing.js')).startTracing(config.tracing);
  const allowed = config.outboundAllowed.map(({ text }) => text).join(',');
  let welcome = '';
  const app = await createApp({
    config,
    log,
    web: await loadWebBundle(),
    openSmtp: (server) => new SmtpThread({ server, connections: config.smtpConnections, allowed }),
    prepare: async (ctx) => {
      welcome = await firstBoot(ctx, config);
    },
  });
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    app
      .close()
      .then(() => endTracing?.())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'could not stop in order');
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  await app.listen();
  await app.entered;
  process.stdout.write(welcome);
}
