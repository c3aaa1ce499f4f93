import { Thread } from '../../core/threads/thread.js';
import { DeliveryFailure, type FailureOptions } from '../notifications/channel-sender.js';
import type { SmtpExit, SmtpMail } from './smtp-pool.js';
import type { SmtpServer } from './smtp-server.js';

export interface SmtpThreadSettings {
  server: SmtpServer;
  connections: number;
  /** Where servers may be that the environment did not name, as for every request: an allow-list. */
  allowed: string;
}

export interface SmtpOrder {
  mail: SmtpMail;
  withinMs: number | undefined;
}

/** From the sources, which tests run, as from the build: a thread is always built. */
const THREAD = new URL('../../../dist/features/mail/serve-smtp.js', import.meta.url);

/** A pool in a thread of its own: writing mails takes more work than anything else that telling people takes. */
export class SmtpThread implements SmtpExit {
  readonly #thread: Thread;

  constructor(private readonly settings: SmtpThreadSettings) {
    this.#thread = new Thread(THREAD, settings);
  }

  get server(): SmtpServer {
    return this.settings.server;
  }

  async send(mail: SmtpMail, withinMs?: number): Promise<void> {
    try {
      await this.#thread.ask({ mail, withinMs } satisfies SmtpOrder);
    } catch (error) {
      const { message, ...options } = error as Error & FailureOptions;
      throw new DeliveryFailure(message, options);
    }
  }

  close(): void {
    void this.#thread.end();
  }
}
