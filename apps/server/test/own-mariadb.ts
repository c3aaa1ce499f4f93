import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { accessSync, constants } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';

const run = promisify(execFile);
const asRoot = process.getuid?.() === 0;

export const MARIADBD = found('mariadbd');
const INSTALL = found('mariadb-install-db');

/** A database server that tests may stop, slow down and kill. */
export class OwnMariadb {
  #server: ChildProcess | null = null;
  #slowing: NodeJS.Timeout | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<OwnMariadb> {
    const folder = await mkdtemp(join(tmpdir(), 'signet-mariadb-'));
    // As root, the server runs as its own user.
    await chmod(folder, 0o777);
    const data = [`--datadir=${join(folder, 'data')}`, ...(asRoot ? ['--user=mysql'] : [])];
    await run(INSTALL, ['--no-defaults', '--auth-root-authentication-method=normal', '--skip-test-db', ...data]);
    const own = new OwnMariadb(folder, await freePort());
    await own.start();
    return own;
  }

  url(database: string): string {
    return `mysql://root@127.0.0.1:${this.port}/${database}`;
  }

  /** If it does not run; resolves when it can be asked. */
  async start(): Promise<void> {
    this.#server ??= spawn(
      MARIADBD,
      [
        '--no-defaults',
        ...(asRoot ? ['--user=mysql'] : []),
        `--datadir=${join(this.folder, 'data')}`,
        `--socket=${join(this.folder, 'socket')}`,
        `--pid-file=${join(this.folder, 'pid')}`,
        '--bind-address=127.0.0.1',
        `--port=${this.port}`,
        '--innodb-buffer-pool-size=32M',
      ],
      { stdio: 'ignore' },
    );
    for (let tries = 0; ; tries += 1) {
      try {
        const connection = await createConnection({ uri: this.url('mysql'), connectTimeout: 1_000 });
        await connection.end();
        return;
      } catch (error) {
        if (tries === 100) throw error;
        await delay(100);
      }
    }
  }

  /** It keeps its connections and answers nothing. */
  hang(): void {
    this.#server?.kill('SIGSTOP');
  }

  /** It runs for a moment, then not for half a second, and so on. */
  slow(): void {
    this.hang();
    this.#slowing = setInterval(() => {
      this.#server?.kill('SIGCONT');
      setTimeout(() => this.#slowing && this.hang(), 15);
    }, 500);
  }

  /** From hanging or being slow. */
  resume(): void {
    clearInterval(this.#slowing);
    this.#slowing = undefined;
    this.#server?.kill('SIGCONT');
  }

  async kill(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }

  async remove(): Promise<void> {
    this.resume();
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Where a program is; '' if it is not on this machine. */
function found(program: string): string {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, program)).find(isProgram) ?? '';
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
