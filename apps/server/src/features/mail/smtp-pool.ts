import { createTransport } from 'nodemailer';
import { smtpFailure } from './smtp-failure.js';
import type { SmtpServer } from './smtp-server.js';

const CONNECT_MS = 10_000;
/** A mail that takes longer is given up, well before another worker may take it over. */
const SEND_MS = 30_000;
const MAILS_PER_CONNECTION = 1_000;
const LOOPBACK = /^(localhost|127\.[\d.]+|::1)$/;

type Transport = ReturnType<typeof transportTo>;
export type SmtpMail = Parameters<Transport['sendMail']>[0];

/** Open connections to one mail server, used in turn. */
export class SmtpPool {
  readonly #transport: Transport;

  constructor(
    readonly server: SmtpServer,
    connections: number,
  ) {
    this.#transport = transportTo(server, connections);
  }

  /** Resolves once the server has taken it. @throws DeliveryFailure */
  async send(mail: SmtpMail): Promise<void> {
    const tooLong = new AbortController();
    const timer = setTimeout(() => tooLong.abort(new Error('the mail server took too long')), SEND_MS);
    try {
      await this.#transport.sendMail({ ...mail, signal: tooLong.signal });
    } catch (error) {
      throw smtpFailure(error, this.server);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    this.#transport.close();
  }
}

function transportTo({ host, port, isTls, auth }: SmtpServer, connections: number) {
  return createTransport({
    pool: true,
    host,
    port,
    secure: isTls,
    // A password goes nowhere in the clear.
    requireTLS: auth !== null && !isTls && !LOOPBACK.test(host),
    ...(auth && { auth }),
    maxConnections: connections,
    maxMessages: MAILS_PER_CONNECTION,
    // What to try again, and when, is the ledger's business.
    maxRequeues: 0,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SEND_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
