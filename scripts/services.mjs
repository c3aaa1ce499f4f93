import { existsSync } from 'node:fs';
import { connect } from 'node:net';

const MYSQL_URL = process.env.SIGNET_TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306';
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** What of the outside the tests find here; with CI=true whatever is absent is a failure. */
export async function findServices() {
  const mysql = await answers(new URL(MYSQL_URL));
  const chromium = existsSync(CHROMIUM) ? CHROMIUM : undefined;
  const leftOut = [
    ...(mysql ? [] : [`the server's tests on MySQL: nothing answers at SIGNET_TEST_MYSQL_URL (${MYSQL_URL})`]),
    ...(chromium ? [] : [`the journeys in a browser: there is no Chromium at CHROMIUM_PATH (${CHROMIUM})`]),
  ];
  if (leftOut.length > 0 && process.env.CI === 'true')
    throw new Error(`CI must not leave out ${leftOut.join(', nor ')}`);
  return { mysql, chromium, leftOut };
}

function answers({ hostname, port }) {
  return new Promise((done) => {
    const socket = connect({ host: hostname, port: Number(port || 3306), timeout: 3000 });
    const settle = (answer) => {
      socket.destroy();
      done(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}
