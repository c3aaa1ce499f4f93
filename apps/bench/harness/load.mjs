import { createHistogram } from 'node:perf_hooks';
import { Connection } from './connection.mjs';
import { clock } from './processes.mjs';

const CONNECTIONS = 20;

/**
 * Asks the same over and over, on each of 20 connections as soon as the last answer is in.
 * Latencies are in milliseconds. Any answer but 200 fails the whole load.
 */
export async function load({ port, request, seconds }) {
  const latencies = createHistogram();
  const connections = Array.from({ length: CONNECTIONS }, () => new Connection(port));
  const begin = clock();
  const until = begin + seconds * 1_000;
  try {
    await Promise.all(connections.map((connection) => askUntil(connection, request, until, latencies)));
  } finally {
    for (const connection of connections) connection.close();
  }
  return {
    perSecond: latencies.count / ((clock() - begin) / 1_000),
    p99: latencies.percentile(99) / 1_000,
    worst: latencies.max / 1_000,
  };
}

function askUntil(connection, request, until, latencies) {
  return new Promise((resolve, reject) => {
    let sent = clock();
    const answered = (head) => {
      const now = clock();
      latencies.record(Math.max(1, Math.round((now - sent) * 1_000)));
      if (!head.startsWith('HTTP/1.1 200')) return reject(new Error(`an answer that is not 200:\n${head}`));
      if (now > until) return resolve();
      sent = now;
      connection.send(request, answered, reject);
    };
    connection.send(request, answered, reject);
  });
}
