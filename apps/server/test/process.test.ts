import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aFolder, aPort, start } from './built-server.js';
import { Client } from './client.js';
import { dialect } from './harness.js';
import { LiveSocket } from './live.js';

/** The built server as a process: it needs a build, as `npm test` makes one first. */
describe.runIf(dialect === 'sqlite')('the process', () => {
  it('says in one sentence that the port is taken', async () => {
    const { port, server } = await aPort();
    onTestFinished(() => void server.close());
    const { code, printed } = await start({ PORT: String(port), SIGNET_DATA: await aFolder() }).ended;
    expect({ code, printed }).toEqual({
      code: 1,
      printed: `Port ${port} is taken. Stop the program that uses it, or choose another with PORT.\n`,
    });
  });

  it('says in one sentence that the folder cannot be written', async () => {
    const file = join(await aFolder(), 'file');
    await writeFile(file, '');
    const { code, printed } = await start({ SIGNET_DATA: join(file, 'data') }).ended;
    expect({ code, printed }).toEqual({
      code: 1,
      printed: `The folder ${file}/data cannot be written. Set SIGNET_DATA to one that can.\n`,
    });
  });

  it('names every variable that is wrong', async () => {
    const { code, printed } = await start({ PORT: '0x', SIGNET_TIME_ZONE: 'Nowhere' }).ended;
    expect(code).toBe(1);
    expect(printed).toMatch(/^PORT must be a whole number.*\nSIGNET_TIME_ZONE must be a time zone.*\n$/);
  });

  it('does one thing and ends, where it is told a command', async () => {
    const folder = await aFolder();
    const unknown = await start({ SIGNET_DATA: folder }, ['bakcup']).ended;
    expect(unknown.code).toBe(1);
    expect(unknown.printed).toMatch(/^There is no command "bakcup". There are:\n.*\n {2}backup \[file\] /s);
    const nothing = await start({ SIGNET_DATA: folder }, ['check']).ended;
    expect(nothing).toEqual({ code: 1, printed: `There is no file ${folder}/signet.sqlite.\n` });
  });

  it('does not take a broken file for a database', async () => {
    const folder = await aFolder();
    await writeFile(
      join(folder, 'signet.sqlite'),
      'this is no database, though it is long enough to look like one'.repeat(20),
    );
    const { code, printed } = await start({ SIGNET_DATA: folder }).ended;
    expect({ code, printed }).toEqual({
      code: 1,
      printed: 'The file signet.sqlite in SIGNET_DATA is not an SQLite database.\n',
    });
  });

  it('tells its log nothing that lets somebody in', async () => {
    const { port, server } = await aPort();
    server.close();
    const password = 'a-long-password';
    const admin = { SIGNET_ADMIN_EMAIL: 'you@signet.example', SIGNET_ADMIN_PASSWORD: password };
    const env = { PORT: String(port), SIGNET_DATA: await aFolder(), SIGNET_LOG_LEVEL: 'debug', ...admin };
    const { printed } = start(env);
    await expect.poll(printed, { timeout: 15_000 }).toContain('/console\n');
    const owner = new Client(`http://127.0.0.1:${port}`);
    await owner.signIn({ email: admin.SIGNET_ADMIN_EMAIL, password });
    const create = 'mutation { createApiToken(input: { name: "T", scopes: [READ] }) { token } }';
    const { token } = (await owner.ask(create))['createApiToken'] as { token: string };
    const asked = [
      ...[token, `${token}x`].map((secret) => Object.assign(new Client(owner.origin), { token: secret })),
      owner,
    ].map((client) => client.send('{ viewer { id } }'));
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 401, 200]);
    await fetch(`${owner.origin}/metrics/1/points`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
    await expect.poll(printed).toContain('/metrics/:id/points');
    for (const secret of [token.slice(10), owner.cookie.split('=')[1] as string, password]) {
      expect(printed()).not.toContain(secret);
    }
  }, 40_000);

  it('prints a setup link, serves, and stops in order with sockets open', async () => {
    const { port, server } = await aPort();
    server.close();
    const folder = await aFolder();
    await chmod(folder, 0o700);
    const { child, ended, printed } = start({ PORT: String(port), SIGNET_DATA: folder });
    await expect.poll(printed, { timeout: 15_000 }).toMatch(/\/console\/setup\?token=[\w-]{43}\n/);
    const origin = `http://127.0.0.1:${port}`;
    const live = await LiveSocket.open(origin);
    await live.subscribe('subscription { pageChanged { revision } }');
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    const started = performance.now();
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 40_000);
});
