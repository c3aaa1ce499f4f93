import { expect, it, onTestFinished } from 'vitest';
import { MailServer, Refusal } from '../../../test/mail-server.js';
import { SmtpThread } from './smtp-thread.js';
import type { SmtpServer } from './smtp-server.js';

const MAIL = {
  from: { name: 'Acme', address: 'status@signet.example' },
  to: { name: '', address: 'visitor@signet.example' },
  subject: 'API: partial outage',
  text: 'We are looking.',
};

it('hands mails in from a thread of its own, and tells why one was not taken as if it were here', async () => {
  const { server, exit } = await threadTo({});
  await Promise.all(Array.from({ length: 20 }, (_, n) => exit.send({ ...MAIL, subject: `Mail ${n}` })));
  expect(server.received).toHaveLength(20);
  expect(server.connections).toBe(3);

  server.refuses.to = () => new Refusal(550, 'nobody lives here');
  await expect(exit.send(MAIL)).rejects.toMatchObject({ isFinal: true, isOurs: false, retryAfterMs: null });
  const back = await server.away();
  await expect(exit.send(MAIL)).rejects.toMatchObject({ isFinal: false, isOurs: true });
  await back();
  server.refuses = {};
  await exit.send(MAIL);
  expect(server.received).toHaveLength(21);
});

it('finishes what is on its way when it is closed, and gives up what the server is too slow for', async () => {
  const { server, exit } = await threadTo({});
  const underWay = exit.send(MAIL);
  exit.close();
  await underWay;
  expect(server.received).toHaveLength(1);

  const { exit: impatient } = await threadTo({});
  await expect(impatient.send(MAIL, 0)).rejects.toMatchObject({ isOurs: true });
});

it('goes through the door to servers that the environment did not name', async () => {
  const { exit: kept } = await threadTo({ isGuarded: true });
  await expect(kept.send(MAIL)).rejects.toThrow('the address is not allowed');
  const { server, exit } = await threadTo({ isGuarded: true }, '127.0.0.1');
  await exit.send(MAIL);
  expect(server.received).toHaveLength(1);
});

async function threadTo(server: Partial<SmtpServer>, allowed = '') {
  const mailServer = await MailServer.open();
  onTestFinished(() => mailServer.close());
  const exit = new SmtpThread({
    server: { host: '127.0.0.1', port: mailServer.port, isTls: false, auth: null, ...server },
    connections: 3,
    allowed,
  });
  onTestFinished(() => exit.close());
  return { server: mailServer, exit };
}
