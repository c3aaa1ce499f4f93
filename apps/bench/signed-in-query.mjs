// Queries with a session, which are executed each time, against node:http with the same bytes, in turns.
import { documents } from '../web/dist/ssr/entry-server.js';
import { requestBytes } from './harness/connection.mjs';
import { note, report, whole } from './harness/report.mjs';
import { againstBare } from './harness/rounds.mjs';
import { signIn, startSignet } from './harness/signet.mjs';

const QUERIES = { page: documents.page, 'revision and headline': '{ statusPage { revision headline } }' };

const signet = await startSignet();
try {
  const { cookie } = await signIn(signet);
  for (const [name, query] of Object.entries(QUERIES)) {
    const request = requestBytes({
      method: 'POST',
      path: '/graphql',
      headers: { accept: 'application/json', 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query }),
    });
    const { bytes, ours, bare, ratio, busy } = await againstBare(signet, request);
    report({
      benchmark: `signed-in query, ${name}, ${(bytes / 1024).toFixed(1)} KB`,
      ours: `${whole(ours)} requests/s`,
      bare: `${whole(bare)} requests/s`,
      ratio,
    });
    note(busy);
  }
} finally {
  await signet.stop();
}
