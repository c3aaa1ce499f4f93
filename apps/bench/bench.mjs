// Runs every benchmark, one after another, and writes their figures into docs/performance.md.
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SCRIPTS = [
  'page',
  'page-under-change',
  'anonymous-query',
  'signed-in-query',
  'fan-out',
  'stalled-readers',
  'snapshot-build',
  'history-age',
  'metric-ingest',
  'metric-chart',
  'telling',
  'killed-while-telling',
  'third-parties',
  'attacks',
  'start',
];
const PAGE = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const FORMAT = fileURLToPath(new URL('../../node_modules/.bin/oxfmt', import.meta.url));
const MARKS = ['<!-- figures -->', '<!-- end of figures -->'];

const rows = [];
for (const script of SCRIPTS) rows.push(...(await run(script)));
await write(rows);
process.exitCode = rows.every(({ holds }) => holds !== false) ? 0 : 1;

async function run(script) {
  console.log(`\n${script}`);
  const found = [];
  const child = fork(fileURLToPath(new URL(`${script}.mjs`, import.meta.url)));
  child.on('message', (row) => found.push(row));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return found;
}

async function write(figures) {
  const text = await readFile(PAGE, 'utf8');
  const [before, after] = [text.indexOf(MARKS[0]), text.indexOf(MARKS[1])];
  if (before === -1 || after === -1) throw new Error(`docs/performance.md lacks ${MARKS.join(' or ')}`);
  const processors = cpus();
  const lines = [
    MARKS[0],
    '',
    `${new Date().toISOString().slice(0, 10)}, ${processors.length} cores of ${processors[0].model}, Node ${process.versions.node}.`,
    '',
    '| benchmark | Signet | bare server | ratio | wanted | holds |',
    '| --- | --- | --- | --- | --- | --- |',
    ...figures.map(
      ({ benchmark, ours, bare, ratio, wanted, holds }) =>
        `| ${[benchmark, ours, bare, ratio, wanted, holdsText(holds)].join(' | ')} |`,
    ),
    '',
  ];
  await writeFile(PAGE, `${text.slice(0, before)}${lines.join('\n')}\n${text.slice(after)}`);
  await promisify(execFile)(FORMAT, [PAGE]);
}

function holdsText(holds) {
  if (holds === undefined) return '–';
  return holds ? 'yes' : 'no';
}
