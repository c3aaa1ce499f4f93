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
  #isLeaving = false;
  #taking = 0;
  #onTaken: () => unknown = () => undefined;

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

  /**
   * Gone, once it has answered what it has begun to take: whether a mail that was not answered came in nobody could
   * say. `back` brings it back at the same port.
   */
  async away(): Promise<() => Promise<void>> {
    const { port } = this;
    this.#isLeaving = true;
    await new Promise<void>((resolve) => {
      this.#onTaken = () => this.#taking === 0 && resolve();
      this.#onTaken();
    });
    await this.close();
    this.#isLeaving = false;
    return async () => {
      this.#server = this.#make();
      await this.#listen(port);
    };
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      for (const connection of openOnes(this.#server)) connection._socket.destroySoon();
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
      onMailFrom: (_address, _session, done) =>
        done(this.#isLeaving ? new Refusal(421, 'leaving') : (this.refuses.from?.() ?? null)),
      onRcptTo: ({ address }, _session, done) => done(this.refuses.to?.(address) ?? null),
      onData: (stream, session, done) => {
        if (this.drops > 0) {
          this.drops -= 1;
          for (const connection of openOnes(server)) if (connection.id === session.id) connection._socket.destroy();
          return;
        }
        this.#taking += 1;
        const answer = (refusal?: Refusal) => {
          done(refusal);
          this.#taking -= 1;
          this.#onTaken();
        };
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const refusal = this.refuses.data?.();
          if (refusal) return answer(refusal);
          void this.#take(Buffer.concat(chunks), session, answer);
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
  _socket: { destroy(): void; destroySoon(): void };
}

function openOnes(server: SMTPServer): Set<Connection> {
  return (server as unknown as { connections: Set<Connection> }).connections;
}
