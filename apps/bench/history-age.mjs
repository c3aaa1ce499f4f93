// A year's history of 500 components, read from the tables of a page that is one year old, and of one that is ten.
import { rm } from 'node:fs/promises';
import { createConnection } from 'mysql2/promise';
import { readConfig } from '../server/dist/config.js';
import { createApp } from '../server/dist/app.js';
import { AnonymousQueries } from '../server/dist/core/graphql/anonymous-queries.js';
import { startApollo } from '../server/dist/core/graphql/apollo.js';
import { createLog } from '../server/dist/core/log.js';
import { FinishedAnswers } from '../server/dist/core/reads/finished-answers.js';
import { questionFor } from '../server/dist/core/graphql/asked.js';
import { closeMonths } from '../server/dist/features/timelines/close-months.js';
import { buildGraphqlSchema } from '../server/dist/schema.js';
import { clock } from './harness/processes.mjs';
import { note, report } from './harness/report.mjs';
import { median } from './harness/rounds.mjs';
import { fillPage } from './harness/seed.mjs';
import { newFolder } from './harness/signet.mjs';

const COMPONENTS = 500;
const YEARS = [1, 10];
const ROUNDS = 15;
const WARM_UP = 3;
const MOST_RATIO = 1.25;
const MYSQL_URL = process.env.SIGNET_TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306';
const QUERY = '{ statusPage { groups { components { id history(days: 365) { uptime packed } } } } }';

const log = createLog('error');
const schema = buildGraphqlSchema();
const apollo = await startApollo(schema);
for (const dialect of ['SQLite', 'MySQL']) await measure(dialect);
await apollo.stop();

async function measure(dialect) {
  const places = [];
  try {
    for (const years of YEARS) places.push(await open(dialect, years));
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      for (const place of places) {
        const time = await read(place.app.services);
        if (round >= WARM_UP) place.times.push(time);
      }
    }
    show(dialect, places);
  } catch (error) {
    if (dialect === 'SQLite') throw error;
    note(`MySQL is left out: ${error.message}`);
  } finally {
    for (const { app, remove } of places) {
      await app.close();
      await remove();
    }
  }
}

/** A page of that age whose months that are over were counted. */
async function open(dialect, years) {
  const folder = await newFolder();
  const url = new URL(MYSQL_URL);
  const name = `signet_bench_${years}_${process.pid}`;
  url.pathname = `/${name}`;
  const config = readConfig({ SIGNET_DATA: folder, ...(dialect === 'MySQL' && { DATABASE_URL: url.href }) });
  const app = await createApp({ config, log });
  await fillPage(app.services.database, COMPONENTS, years * 365);
  const begin = clock();
  await closeMonths(app.asSystem('history'));
  note(`${dialect}: the months of ${years} years counted in ${(clock() - begin).toFixed(0)} ms`);
  const remove = async () => {
    await rm(folder, { recursive: true, force: true });
    if (dialect !== 'MySQL') return;
    const connection = await createConnection({ uri: MYSQL_URL });
    await connection.query(`DROP DATABASE ${name}`);
    await connection.end();
  };
  return { app, remove, times: [] };
}

/** With nothing kept in memory. In milliseconds. */
async function read(services) {
  const answers = new FinishedAnswers({ revision: () => services.feed.publicRevision, now: services.now }, log);
  const begin = clock();
  const { answer } = await new AnonymousQueries(services, schema, apollo, answers).answer(questionFor(QUERY));
  const time = clock() - begin;
  if (answer.status !== 200) throw new Error(answer.body.identity.toString().slice(0, 300));
  return time;
}

function show(dialect, [young, old]) {
  const [few, many] = [median(young.times), median(old.times)];
  report({
    benchmark: `365 days of ${COMPONENTS} components, page of 10 years, ${dialect}`,
    ours: `${many.toFixed(0)} ms`,
    bare: `${few.toFixed(0)} ms (page of 1 year)`,
    ratio: many / few,
    wanted: `≤ ${MOST_RATIO}`,
    holds: many / few <= MOST_RATIO,
  });
}
