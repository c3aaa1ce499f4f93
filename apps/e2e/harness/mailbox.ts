import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished } from 'vitest';

export interface Mailbox {
  port: number;
  /** What a server is started with to hand its mails in here. */
  env: Record<string, string>;
  received: ParsedMail[];
  /** The newest link of mails to the address that leads to such a path; waits until there is one. */
  link: (path: '/confirm/' | '/subscription/' | '/unsubscribe/', to: string) => Promise<string>;
}

/** A mail server of loopback, which keeps what it takes. */
export async function mailbox(): Promise<Mailbox> {
  const received: ParsedMail[] = [];
  const keep = async (stream: Readable, done: () => void) => {
    received.push(await simpleParser(stream));
    done();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void keep(stream, done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(() => server.close());
  const { port } = server.server.address() as AddressInfo;
  const linksTo = (path: string, to: string) =>
    received
      .filter((mail) => [mail.to].flat().some((it) => it?.text.includes(to)))
      .flatMap(({ text = '' }) => new RegExp(`https?://[^/\\s]+(${path}[\\w.-]+)`).exec(text)?.[1] ?? []);
  return {
    port,
    env: { SIGNET_SMTP_URL: `smtp://127.0.0.1:${port}`, SIGNET_MAIL_FROM: 'status@acme.example' },
    received,
    link: async (path, to) => {
      await expect.poll(() => linksTo(path, to).at(-1), { timeout: 10_000 }).toBeDefined();
      return linksTo(path, to).at(-1) ?? '';
    },
  };
}
