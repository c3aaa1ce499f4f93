// The public page against a bare node:http server with the same bytes, measured in turns in one run.
import { createServer } from 'node:http';
import { load, median } from './load.mjs';
import { startSignet } from './signet.mjs';

const ROUNDS = 5;

const signet = await startSignet();
const page = await fetch(signet.origin).then(async (response) => Buffer.from(await response.arrayBuffer()));
const bare = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length });
  response.end(page);
});
await new Promise((listening) => bare.listen(0, '127.0.0.1', listening));
const bareOrigin = `http://127.0.0.1:${bare.address().port}`;

const rounds = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const ours = await load(`${signet.origin}/`);
  const theirs = await load(`${bareOrigin}/`);
  rounds.push({ ours, theirs, ratio: ours / theirs });
}
const of = (name) => median(rounds.map((round) => round[name]));
console.log(`page of ${(page.length / 1024).toFixed(1)} KB, ${ROUNDS} rounds in turns, medians`);
console.log(`  signet     ${of('ours').toFixed(0)} requests/s`);
console.log(`  node:http  ${of('theirs').toFixed(0)} requests/s`);
console.log(`  ratio      ${of('ratio').toFixed(2)}`);

bare.close();
await signet.stop();
