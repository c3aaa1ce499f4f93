import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 85;
const client = (path) => fileURLToPath(new URL(`dist/client/${path}`, import.meta.url));

/** Every script that index.html names, or that those import statically, counts as first load. */
function firstLoad() {
  const html = readFileSync(client('index.html'), 'utf8');
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(client(file), 'utf8');
    for (const [, name] of code.matchAll(/(?:import|from)\s*"\.\/([^"]+\.js)"/g)) visit(`assets/${name}`);
  };
  for (const [, file] of html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)) visit(file);
  return [...seen];
}

const files = firstLoad();
if (files.length === 0) throw new Error('dist/client/index.html names no script: build first');

const sizes = files.map((file) => ({ file, bytes: gzipSync(readFileSync(client(file)), { level: 9 }).length }));
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
for (const { file, bytes } of sizes) process.stdout.write(`${(bytes / 1024).toFixed(1).padStart(7)} KB  ${file}\n`);
process.stdout.write(`${total.toFixed(1).padStart(7)} KB  first load, gzip, of at most ${LIMIT_KB} KB\n`);
if (total > LIMIT_KB) process.exitCode = 1;
