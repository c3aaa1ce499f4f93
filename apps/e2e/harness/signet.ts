import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));

/** What it is started with, which may hold its own address. */
export type Environment = Record<string, string> | ((origin: string) => Record<string, string>);

/** The built product as a process of its own, on a port and a folder that nobody else uses. */
export class Signet {
  #child: ChildProcess | undefined;
  #printed = '';
  readonly #folder: string;
  readonly #env: Record<string, string>;
  readonly origin: string;

  private constructor(folder: string, port: number, env: Environment) {
    this.#folder = folder;
    this.origin = `http://localhost:${port}`;
    const given = typeof env === 'function' ? env(this.origin) : env;
    this.#env = { PORT: String(port), SIGNET_DATA: folder, SIGNET_LOG_LEVEL: 'warn', ...given };
  }

  static async launch(env: Environment = {}): Promise<Signet> {
    const signet = new Signet(await mkdtemp(join(tmpdir(), 'signet-journey-')), await freePort(), env);
    try {
      await signet.start();
    } catch (error) {
      await signet.dispose();
      throw error;
    }
    return signet;
  }

  /** The file that holds its data. */
  get database(): string {
    return join(this.#folder, 'signet.sqlite');
  }

  /** Everything it printed. */
  get printed(): string {
    return this.#printed;
  }

  /** The one-time link that the first start prints. */
  get setupLink(): string {
    const link = /https?:\S+\/console\/setup\?token=\S+/.exec(this.#printed)?.[0];
    if (!link) throw new Error(`no setup link was printed:\n${this.#printed}`);
    return link;
  }

  /** Until it listens. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN], {
      cwd: this.#folder,
      env: { PATH: process.env['PATH'], ...this.#env },
    });
    this.#child = child;
    let greeting = '';
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        greeting += chunk.toString();
        this.#printed += chunk.toString();
        if (greeting.includes('GraphQL API') && greeting.endsWith('\n\n')) resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${greeting}`)));
    });
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  }

  async dispose(): Promise<void> {
    await this.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
