import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished } from 'vitest';

/** A real mail server of loopback, which keeps what it takes. */
export class MailBox {
  readonly mails: ParsedMail[] = [];
  readonly #server: SMTPServer;
  #refusal: string | undefined;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => done(this.#refuse()),
      onData: (stream, _session, done) => void this.#take(stream, done),
    });
  }

  /** Until the test is over. */
  static async open(): Promise<MailBox> {
    const box = new MailBox();
    const { server } = box.#server;
    box.#server.listen(0, '127.0.0.1');
    if (!server.listening) await once(server, 'listening');
    onTestFinished(
      () =>
        new Promise<void>((closed) => {
          box.#server.close(closed);
        }),
    );
    return box;
  }

  /** Whatever comes from now on is refused for good, with these words; undefined: it is taken again. */
  refuses(words: string | undefined): void {
    this.#refusal = words;
  }

  #refuse(): Error | null {
    if (this.#refusal === undefined) return null;
    return Object.assign(new Error(this.#refusal), { responseCode: 550 });
  }

  async #take(stream: Readable, done: () => void): Promise<void> {
    this.mails.push(await simpleParser(stream));
    done();
  }

  get port(): number {
    const address = this.#server.server.address();
    if (address === null || typeof address === 'string') throw new Error('the mail box is not open');
    return address.port;
  }

  /** What makes a server hand its mails in here. */
  get env(): Record<string, string> {
    return { SIGNET_SMTP_URL: `smtp://127.0.0.1:${this.port}`, SIGNET_MAIL_FROM: 'Acme <status@example.com>' };
  }

  /** Where the newest mail to the address leads, of links that begin with such a path; waits until there is one. */
  async link(path: '/confirm/' | '/subscription/' | '/unsubscribe/', to: string): Promise<string> {
    const newest = () =>
      this.mails
        .filter((mail) => [mail.to].flat().some((it) => it?.text.includes(to)))
        .flatMap(({ text = '' }) => new RegExp(`https?://[^/\\s]+(${path}[\\w.-]+)`).exec(text)?.[1] ?? [])
        .at(-1);
    await expect.poll(newest, { timeout: 10_000 }).toBeDefined();
    return newest() ?? '';
  }

  /** The first mail with such a subject; waits until it is there. */
  async mail(subject: RegExp): Promise<ParsedMail> {
    const find = () => this.mails.find((mail) => subject.test(mail.subject ?? ''));
    await expect.poll(find, { timeout: 20_000 }).toBeDefined();
    return find() as ParsedMail;
  }
}
