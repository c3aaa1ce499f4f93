// From the tables to the page's finished bytes, as the server makes them, in this process and on a large page.
import { rm } from 'node:fs/promises';
import { readConfig } from '../server/dist/config.js';
import { createApp } from '../server/dist/app.js';
import { AnonymousQueries } from '../server/dist/core/graphql/anonymous-queries.js';
import { startApollo } from '../server/dist/core/graphql/apollo.js';
import { questionFor } from '../server/dist/core/graphql/asked.js';
import { createLog } from '../server/dist/core/log.js';
import { FinishedAnswers } from '../server/dist/core/reads/finished-answers.js';
import { loadWebBundle } from '../server/dist/core/web-bundle.js';
import { PageDocuments } from '../server/dist/features/page/page-documents.js';
import { buildGraphqlSchema } from '../server/dist/schema.js';
import { clock } from './harness/processes.mjs';
import { note, report } from './harness/report.mjs';
import { median } from './harness/rounds.mjs';
import { fillPage } from './harness/seed.mjs';
import { newFolder } from './harness/signet.mjs';

const COUNTS = [50, 500];
const ROUNDS = 21;
const WARM_UP = 5;
const WANTED_MS = { 500: 150 };

const log = createLog('error');
const web = await loadWebBundle();
for (const count of COUNTS) await measure(count);

async function measure(count) {
  const folder = await newFolder();
  const app = await createApp({ config: readConfig({ SIGNET_DATA: folder }), log });
  try {
    await fillPage(app.services.database, count);
    const schema = buildGraphqlSchema();
    const apollo = await startApollo(schema);
    const rounds = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const built = await build(app.services, schema, apollo);
      if (round >= WARM_UP) rounds.push(built);
    }
    show(count, rounds);
    await apollo.stop();
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** With nothing kept from before: what a change of the page costs. Times in milliseconds. */
async function build(services, schema, apollo) {
  const answers = new FinishedAnswers({ revision: () => services.feed.publicRevision, now: services.now }, log);
  const queries = new AnonymousQueries(services, schema, apollo, answers);
  const pages = new PageDocuments(services, queries, answers, web);
  const begin = clock();
  await queries.answer(questionFor(web.documents.page));
  const read = clock();
  const { answer } = await pages.page({ name: 'page' });
  return { read: read - begin, rendered: clock() - read, whole: clock() - begin, body: answer.body };
}

function show(count, rounds) {
  const [{ body }] = rounds;
  const middle = (of) => median(rounds.map(of));
  const time = middle(({ whole }) => whole);
  const wanted = WANTED_MS[count];
  report({
    benchmark: `page built, ${count} components, 90 days`,
    ours: `${time.toFixed(0)} ms`,
    ...(wanted && { wanted: `≤ ${wanted} ms`, holds: time <= wanted }),
  });
  note(
    `read ${middle(({ read }) => read).toFixed(0)} ms, rendered ${middle(({ rendered }) => rendered).toFixed(0)} ms`,
  );
  const kb = (bytes) => `${(bytes.length / 1024).toFixed(1)} KB`;
  note(`HTML of ${kb(body.identity)}, gzip ${kb(body.gzip)}, br ${kb(body.br)}`);
}
