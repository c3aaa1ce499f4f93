import { callbackify } from 'node:util';
import { isThisMachine } from '@signet/domain/mail-settings';
import { createTransport } from 'nodemailer';
import type { SMTPTransportGetSocket } from 'nodemailer/lib/smtp-transport';
import type { Outbound } from '../../core/http/outbound.js';
import { smtpFailure } from './smtp-failure.js';
import type { SmtpServer } from './smtp-server.js';

const CONNECT_MS = 10_000;
/** A mail that takes longer is given up, well before another worker may take it over. */
const SEND_MS = 30_000;
const MAILS_PER_CONNECTION = 1_000;

type Transport = ReturnType<typeof transportTo>;
export type SmtpMail = Parameters<Transport['sendMail']>[0];

/** A way to one mail server. */
export interface SmtpExit {
  readonly server: SmtpServer;
  /** Resolves once the server has taken it. @throws DeliveryFailure */
  send(mail: SmtpMail, withinMs?: number): Promise<void>;
  /** What is on its way still arrives. */
  close(): void;
}

interface SmtpPoolOptions {
  connections: number;
  /** Through which servers are reached that the environment did not name. */
  outbound: Outbound;
}

/** Open connections to one mail server, used in turn. */
export class SmtpPool implements SmtpExit {
  readonly #transport: Transport;

  constructor(
    readonly server: SmtpServer,
    options: SmtpPoolOptions,
  ) {
    this.#transport = transportTo(server, options);
  }

  async send(mail: SmtpMail, withinMs = SEND_MS): Promise<void> {
    const tooLong = new AbortController();
    const timer = setTimeout(() => tooLong.abort(new Error('the mail server took too long')), withinMs);
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

function transportTo(server: SmtpServer, { connections, outbound }: SmtpPoolOptions) {
  const { host, port, isTls, startTls, auth } = server;
  return createTransport({
    pool: true,
    host,
    port,
    secure: isTls,
    // A password goes nowhere in the clear.
    requireTLS: !isTls && (startTls === 'ALWAYS' || (auth !== null && !isThisMachine(host))),
    ignoreTLS: startTls === 'NEVER',
    ...(auth && { auth }),
    ...(server.isGuarded && { getSocket: guardedBy(outbound) }),
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

/** Each connection goes to an address that was checked for it; TLS, where there is any, asks for the host by its name. */
function guardedBy(outbound: Outbound): SMTPTransportGetSocket {
  const open = async (host: string, port: number) => ({ connection: await outbound.connect(host, port, CONNECT_MS) });
  return ({ host = '', port = 0 }, done) => callbackify(open)(host, Number(port), done);
}
