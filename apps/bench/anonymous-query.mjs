// The page's own document, asked by somebody who is not signed in, against node:http with the same bytes, in turns.
import { documents, persisted } from '../web/dist/ssr/entry-server.js';
import { requestBytes } from './harness/connection.mjs';
import { note, report, whole } from './harness/report.mjs';
import { againstBare } from './harness/rounds.mjs';
import { startSignet } from './harness/signet.mjs';

const WANTED = 0.6;
const BROWSER = { accept: 'application/json', 'accept-encoding': 'gzip, deflate, br' };

const query = documents.page;
const [sha256Hash] = Object.entries(persisted).find(([, text]) => text === query);
const byGet = (parameters) =>
  requestBytes({ path: `/graphql?${new URLSearchParams(parameters).toString()}`, headers: BROWSER });
const requests = {
  'GET by hash': byGet({ extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }), variables: '{}' }),
  'GET by text': byGet({ query }),
  'POST by text': requestBytes({
    method: 'POST',
    path: '/graphql',
    headers: { ...BROWSER, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  }),
};

const signet = await startSignet();
try {
  for (const [name, request] of Object.entries(requests)) {
    const { bytes, ours, bare, ratio, busy } = await againstBare(signet, request);
    report({
      benchmark: `anonymous page query, ${name}, ${(bytes / 1024).toFixed(1)} KB`,
      ours: `${whole(ours)} requests/s`,
      bare: `${whole(bare)} requests/s`,
      ratio,
      wanted: `≥ ${WANTED.toFixed(2)}`,
      holds: ratio >= WANTED,
    });
    note(busy);
  }
} finally {
  await signet.stop();
}
