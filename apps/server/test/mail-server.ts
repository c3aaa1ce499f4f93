import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

export interface Received {
  /** The envelope's. */
  from: string;
  to: string[];
  raw: string;
  mail: ParsedMail;
}

/** What a server says instead of taking something. */
export class Refusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** A real mail server of loopback, which keeps what it takes. */
export class MailServer {
  readonly received: Received[] = [];
  /** What it says to receivers and to mails; nothing: it takes them. */
  refuses: { from?: () => Refusal; to?: (address: string) => Refusal | null; data?: () => Refusal | null } = {};
  /** How many mails it cuts off in the middle. */
  drops = 0;
  connections = 0;
  #server: SMTPServer;

  private constructor(private readonly options: SMTPServerOptions) {
    this.#server = this.#make();
  }

  static async open(options: SMTPServerOptions = {}): Promise<MailServer> {
    const server = new MailServer(options);
    await server.#listen(0);
    return server;
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port;
  }

  /** Gone, as if it had never been there; `back` brings it back at the same port. */
  async away(): Promise<() => Promise<void>> {
    const { port } = this;
    await this.close();
    return async () => {
      this.#server = this.#make();
      await this.#listen(port);
    };
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      for (const connection of openOnes(this.#server)) connection._socket.destroy();
    });
  }

  #listen(port: number): Promise<void> {
    return new Promise((resolve) => void this.#server.listen(port, '127.0.0.1', () => resolve()));
  }

  #make(): SMTPServer {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onConnect: (_session, done) => {
        this.connections += 1;
        done();
      },
      onMailFrom: (_address, _session, done) => done(this.refuses.from?.() ?? null),
      onRcptTo: ({ address }, _session, done) => done(this.refuses.to?.(address) ?? null),
      onData: (stream, session, done) => {
        if (this.drops > 0) {
          this.drops -= 1;
          for (const connection of openOnes(server)) if (connection.id === session.id) connection._socket.destroy();
          return;
        }
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const refusal = this.refuses.data?.();
          if (refusal) return done(refusal);
          void this.#take(Buffer.concat(chunks), session, done);
        });
      },
      ...this.options,
    });
    server.on('error', () => undefined);
    return server;
  }

  async #take(source: Buffer, { envelope }: SMTPServerSession, done: () => void): Promise<void> {
    this.received.push({
      from: envelope.mailFrom ? envelope.mailFrom.address : '',
      to: envelope.rcptTo.map(({ address }) => address),
      raw: source.toString(),
      mail: await simpleParser(source),
    });
    done();
  }
}

interface Connection {
  id: string;
  _socket: { destroy(): void };
}

function openOnes(server: SMTPServer): Set<Connection> {
  return (server as unknown as { connections: Set<Connection> }).connections;
}
