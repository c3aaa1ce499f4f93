import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bin, root, run, ROOT_MANIFESTS } from './steps.mjs';

const STAMPS = join(root, 'node_modules', '.cache', 'signet-stamps');
const SOURCES = [...ROOT_MANIFESTS, 'tsconfig.base.json', 'packages', 'apps/server', 'apps/web'];
const PRODUCTS = ['apps/server/dist/main.js', 'apps/web/dist/client/index.html', 'apps/web/dist/ssr/entry-server.js'];
const LEFT_OUT = new Set(['node_modules', 'dist', 'gql', 'test', 'coverage']);

/** Builds server and web, unless nothing changed since the last time. */
export async function build() {
  const isThere = PRODUCTS.every((file) => existsSync(join(root, file)));
  if (isThere && !(await changedSince('build', SOURCES))) return;
  await Promise.all([
    run('build server', bin('tsc'), ['-b', 'packages/domain', 'apps/server']),
    run('build web', 'pnpm', ['--filter', '@signet/web', 'build']),
  ]);
  await remember('build', SOURCES);
}

export async function changedSince(name, paths) {
  const stamp = join(STAMPS, name);
  return !existsSync(stamp) || (await readFile(stamp, 'utf8')) !== (await fingerprint(paths));
}

export async function remember(name, paths) {
  await mkdir(STAMPS, { recursive: true });
  await writeFile(join(STAMPS, name), await fingerprint(paths));
}

/** Of every source file below the paths; tests do not count. */
async function fingerprint(paths) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of paths)
    for (const file of await filesBelow(path)) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

async function filesBelow(path) {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => null);
  if (!entries) return existsSync(join(root, path)) ? [path] : [];
  const kept = entries.filter(({ name }) => !LEFT_OUT.has(name) && !/\.test\.tsx?$|\.tsbuildinfo$/.test(name));
  const nested = await Promise.all(
    kept.map((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)])),
  );
  return nested.flat().toSorted();
}
