// Our server within this process, for what is measured below HTTP; on SQLite, or on MySQL where there is one.
import { rm } from 'node:fs/promises';
import { createConnection } from 'mysql2/promise';
import { createApp } from '../../server/dist/app.js';
import { readConfig } from '../../server/dist/config.js';
import { AnonymousQueries } from '../../server/dist/core/graphql/anonymous-queries.js';
import { startApollo } from '../../server/dist/core/graphql/apollo.js';
import { questionFor } from '../../server/dist/core/graphql/asked.js';
import { createLog } from '../../server/dist/core/log.js';
import { FinishedAnswers } from '../../server/dist/core/reads/finished-answers.js';
import { buildGraphqlSchema } from '../../server/dist/schema.js';
import { clock } from './processes.mjs';
import { note } from './report.mjs';
import { newFolder } from './signet.mjs';

const DIALECTS = ['SQLite', 'MySQL'];
const MYSQL_URL = process.env.SIGNET_TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306';

const log = createLog('error');
const schema = buildGraphqlSchema();
let apollo;

/** A page of its own that nobody serves; `name` tells several of one benchmark apart. */
export async function openApp(dialect, name, options = {}) {
  const folder = await newFolder();
  const url = databaseUrl(name);
  const config = readConfig({ SIGNET_DATA: folder, ...(dialect === 'MySQL' && { DATABASE_URL: url }) });
  const app = await createApp({ config, log, ...options });
  const remove = async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
    if (dialect === 'MySQL') await dropDatabase(url);
  };
  return { app, folder, remove };
}

/** A database of this benchmark's own on the server that there is. */
export function databaseUrl(name) {
  const url = new URL(MYSQL_URL);
  url.pathname = `/signet_bench_${name}_${process.pid}`;
  return url.href;
}

export async function dropDatabase(url) {
  const connection = await createConnection({ uri: MYSQL_URL });
  await connection.query(`DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)}`);
  await connection.end();
}

/** Runs it for each database; where there is no MySQL, that is left out and said. */
export async function onEachDialect(measure) {
  apollo = await startApollo(schema);
  for (const dialect of DIALECTS) {
    try {
      await measure(dialect);
    } catch (error) {
      if (dialect === 'SQLite' || error.code !== 'ECONNREFUSED') throw error;
      note(`MySQL is left out: ${error.message}`);
    }
  }
  await apollo.stop();
}

/** How long an anonymous query takes with nothing kept in memory, in milliseconds. */
export async function timeQuery(services, query) {
  const answers = new FinishedAnswers({ revision: () => services.feed.publicRevision, now: services.now }, log);
  const begin = clock();
  const { answer } = await new AnonymousQueries(services, schema, apollo, answers).answer(questionFor(query));
  const time = clock() - begin;
  if (answer.status !== 200) throw new Error(answer.body.identity.toString().slice(0, 300));
  return time;
}
