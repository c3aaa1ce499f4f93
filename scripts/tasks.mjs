// The tasks of the workspace: start, test, build, check, dev. Run through `npm start`, `npm test` or pnpm.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, changedSince, remember } from './build.mjs';
import { bin, root, run, ROOT_MANIFESTS } from './steps.mjs';
import { findServices } from './services.mjs';

const tasks = { start, test, build: buildAll, check, dev };

const name = process.argv[2];
const task = tasks[name];
if (!task) fail(`There is no task "${name}". There are: ${Object.keys(tasks).join(', ')}.`);
try {
  await task();
} catch (error) {
  fail(error.message);
}

async function install() {
  if (!(await changedSince('install', ROOT_MANIFESTS))) return;
  await run('install', 'pnpm', ['install', '--frozen-lockfile', '--prefer-offline']);
  await remember('install', ROOT_MANIFESTS);
}

async function buildAll() {
  await install();
  await build();
}

async function start() {
  await buildAll();
  const server = spawn(process.execPath, ['--max-semi-space-size=4', join(root, 'apps/server/dist/main.js')], {
    cwd: root,
    stdio: 'inherit',
    env: { SIGNET_EXAMPLE: 'true', SIGNET_LOG_LEVEL: 'warn', ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  process.exitCode = await new Promise((done) => server.once('exit', (code) => done(code ?? 1)));
}

/** Everything that a machine can say without a database, in seconds. */
async function check() {
  await install();
  await Promise.all([
    run('format', bin('oxfmt'), ['--check']),
    run('generate', 'pnpm', ['--filter', '@signet/web', 'generate']),
    run('compile', bin('tsc'), ['-b', 'packages/domain', 'apps/server']),
  ]);
  await Promise.all([
    run('schema', process.execPath, ['apps/server/dist/print-schema.js', '--check']),
    run('policy', process.execPath, ['apps/server/dist/print-policy.js', '--check']),
    run('lint', bin('oxlint'), ['--type-aware']),
    run('types: domain', bin('tsc'), ['--noEmit', '-p', 'packages/domain/tsconfig.test.json']),
    run('types: server', bin('tsc'), ['--noEmit', '-p', 'apps/server/tsconfig.test.json']),
    run('types: web', bin('tsc'), ['--noEmit', '-p', 'apps/web']),
    run('types: service worker', bin('tsc'), ['--noEmit', '-p', 'apps/web/src/worker']),
    run('types: e2e', bin('tsc'), ['--noEmit', '-p', 'apps/e2e']),
    run('unused', bin('knip'), ['--cache']),
  ]);
}

async function test() {
  const services = await findServices();
  await check();
  await run('domain', 'pnpm', ['--filter', '@signet/domain', 'test']);
  await run('web', 'pnpm', ['--filter', '@signet/web', 'test']);
  await build();
  await run('size', 'pnpm', ['--filter', '@signet/web', 'check:size']);
  await run('server', 'pnpm', ['--filter', '@signet/server', 'test'], {
    SIGNET_TEST_DIALECTS: services.mysql ? 'sqlite,mysql' : 'sqlite',
  });
  if (services.chromium)
    await run('journeys', 'pnpm', ['--filter', '@signet/e2e', 'test'], { CHROMIUM_PATH: services.chromium });
  for (const absent of services.leftOut) process.stdout.write(`left out: ${absent}\n`);
  process.stdout.write(`${run.passed} passed, 0 failed\n`);
}

async function dev() {
  await buildAll();
  const port = process.env.PORT ?? '4000';
  // Links and passkeys are for the address that is looked at.
  const pages = { SIGNET_PUBLIC_URL: 'http://localhost:5173' };
  const serverEnv = { SIGNET_EXAMPLE: 'true', ...pages, ...process.env, PORT: port };
  const watched = ['--watch-path=apps/server/dist', '--watch-path=packages/domain/dist'];
  const children = [
    { command: bin('tsc'), args: ['-b', '--watch', '--preserveWatchOutput', 'apps/server'] },
    { command: process.execPath, args: [...watched, 'apps/server/dist/main.js'], env: serverEnv },
    {
      command: process.execPath,
      args: ['dev.mjs'],
      cwd: join(root, 'apps/web'),
      env: { ...process.env, PORT: '5173', SIGNET_DEV_SERVER: `http://localhost:${port}` },
    },
  ].map(({ command, args, cwd = root, env = process.env }) => spawn(command, args, { cwd, env, stdio: 'inherit' }));
  const stop = () => children.forEach((child) => child.kill());
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  await Promise.race(children.map((child) => new Promise((done) => child.once('exit', done))));
  stop();
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
