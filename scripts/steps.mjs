import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Whatever decides what gets installed. */
export const ROOT_MANIFESTS = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'];

export const bin = (name) => join(root, 'node_modules', '.bin', name);

/** Runs one step and says how long it took; what it printed is shown if it fails, or if it takes long. */
export async function run(name, command, args, env = {}) {
  const started = Date.now();
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
  const code = await new Promise((done) => {
    child.once('error', (error) => {
      printed.push(Buffer.from(error.message));
      done(1);
    });
    child.once('close', done);
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const output = Buffer.concat(printed).toString().trimEnd();
  if (code !== 0) {
    process.stdout.write(`✗ ${name} (${seconds} s)\n${output}\n`);
    throw new Error(`${name} failed`);
  }
  run.passed += 1;
  const summary = output.split('\n').filter((line) => /^\s+(Test Files|Tests)\s/.test(stripVTControlCharacters(line)));
  process.stdout.write(`✓ ${name} (${seconds} s)\n${summary.map((line) => `${line}\n`).join('')}`);
}

run.passed = 0;
