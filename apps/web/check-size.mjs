import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 85;
/** Of what other sites load from us, each. */
const EMBED_LIMIT_KB = 5;
const client = (path) => fileURLToPath(new URL(`dist/client/${path}`, import.meta.url));
const codeOf = (file) => readFileSync(client(file), 'utf8');

/** The files and every script that they import statically. */
function withImports(files) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, name] of codeOf(file).matchAll(/(?:import|from)\s*"\.\/([^"]+\.js)"/g)) visit(`assets/${name}`);
  };
  files.forEach(visit);
  return [...seen];
}

function kilobytes(file) {
  return gzipSync(readFileSync(client(file)), { level: 9 }).length / 1024;
}

const entries = [...codeOf('index.html').matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file);
if (entries.length === 0) throw new Error('dist/client/index.html names no script: build first');

/** One for each kind of page, loaded by the entry before the page comes to life. */
const screens = new Set(
  entries.flatMap((entry) =>
    [...codeOf(entry).matchAll(/[\w-]+-screen-[\w-]+\.js/g)].map(([name]) => `assets/${name}`),
  ),
);
if (screens.size === 0) throw new Error('the entry loads no screen');

const sizes = new Map();
for (const screen of screens) {
  const files = withImports([...entries, screen]);
  for (const file of files) sizes.set(file, kilobytes(file));
  const total = files.reduce((sum, file) => sum + sizes.get(file), 0);
  process.stdout.write(`${total.toFixed(1).padStart(7)} KB  first load of ${screen}, of at most ${LIMIT_KB} KB\n`);
  if (total > LIMIT_KB) process.exitCode = 1;
}
for (const [file, size] of sizes) process.stdout.write(`${size.toFixed(1).padStart(7)} KB  ${file}\n`);

const ofFrame = [...codeOf('embed.html').matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file);
if (ofFrame.length !== 2) throw new Error('dist/client/embed.html must name one script and one style sheet');
for (const [name, files] of Object.entries({ 'embed.js': ['embed.js'], '/embed': ['embed.html', ...ofFrame] })) {
  const total = files.reduce((sum, file) => sum + kilobytes(file), 0);
  process.stdout.write(`${total.toFixed(1).padStart(7)} KB  ${name} with its files, of at most ${EMBED_LIMIT_KB} KB\n`);
  if (total > EMBED_LIMIT_KB) process.exitCode = 1;
}
