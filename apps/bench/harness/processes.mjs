import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';

/** Linux counts so, whatever the kernel's own rate. */
const TICKS_PER_SECOND = 100;

/** A Node process with as many open files as the machine grants, so that thousands of sockets fit. */
export function startNode(script, { options = [], env = {}, stdio }) {
  return spawn('sh', ['-c', 'ulimit -n "$(ulimit -Hn)"; exec "$0" "$@"', process.execPath, ...options, script], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio,
    serialization: 'advanced',
  });
}

export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Resident memory in KB. */
export async function residentKb(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]);
}

/** Seconds that the process's main thread, the one that runs JavaScript, has run. */
export async function runSeconds(pid) {
  const [nanoseconds] = (await readFile(`/proc/${pid}/schedstat`, 'utf8')).split(' ');
  return Number(nanoseconds) / 1e9;
}

/** Seconds that all threads of the process have run. */
export async function processSeconds(pid) {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Milliseconds of the clock that all processes of the machine share. */
export function clock() {
  return Number(process.hrtime.bigint()) / 1e6;
}
