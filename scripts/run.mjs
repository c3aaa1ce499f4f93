// Finds a Node and a pnpm that fit, or fetches them from the npm registry, then runs a task of tasks.mjs.
// Runs on Node 18 and newer, before anything is installed.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE = '24.21.0';
const PNPM = '12.21.0';
const LEAST_NODE = [22, 22];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'node_modules', '.cache', 'signet-toolchain');
const task = process.argv[2] ?? 'start';

const bin = fits(process.execPath, 'pnpm') ? undefined : fetchedToolchain();
const child = spawn(bin ? join(bin, 'node') : process.execPath, [join(root, 'scripts', 'tasks.mjs'), task], {
  cwd: root,
  stdio: 'inherit',
  env: bin ? { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` } : process.env,
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

/** The folder with both programs, as npm keeps it; asked for once and remembered. */
function fetchedToolchain() {
  const remembered = existsSync(cache) ? readFileSync(cache, 'utf8') : '';
  if (remembered && fits(join(remembered, 'node'), join(remembered, 'pnpm'))) return remembered;
  process.stderr.write(
    `Node ${process.versions.node} or its pnpm does not fit: fetching Node ${NODE} and pnpm ${PNPM} from npm\n`,
  );
  const found = execFileSync('npx', ['--yes', '-p', `node@${NODE}`, '-p', `pnpm@${PNPM}`, '-c', 'command -v pnpm'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const folder = dirname(found.trim().split('\n').at(-1));
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(cache, folder);
  return folder;
}

function fits(node, pnpm) {
  const [major, minor] = versionOf(node);
  const [least, leastMinor] = LEAST_NODE;
  return (
    (major > least || (major === least && minor >= leastMinor)) && versionOf(pnpm)[0] === Number(PNPM.split('.')[0])
  );
}

function versionOf(program) {
  try {
    const text = execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return /(\d+)\.(\d+)/.exec(text).slice(1).map(Number);
  } catch {
    return [0, 0];
  }
}
