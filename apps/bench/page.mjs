// The public page against a bare node:http server with the same bytes and headers, in turns.
import { requestBytes } from './harness/connection.mjs';
import { note, report, whole } from './harness/report.mjs';
import { againstBare } from './harness/rounds.mjs';
import { startSignet } from './harness/signet.mjs';

const WANTED = 0.7;
const ENCODINGS = { br: 'gzip, deflate, br', identity: 'identity' };

const signet = await startSignet();
try {
  for (const [name, accepted] of Object.entries(ENCODINGS)) {
    const request = requestBytes({ path: '/', headers: { accept: 'text/html', 'accept-encoding': accepted } });
    const { bytes, ours, bare, ratio, busy } = await againstBare(signet, request);
    report({
      benchmark: `page, HTML, ${name}, ${(bytes / 1024).toFixed(1)} KB`,
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
