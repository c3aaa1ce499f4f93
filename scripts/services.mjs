import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';

const MYSQL_URL = process.env.SIGNET_TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306';
/** The tests stop and kill a database server of their own. */
const MARIADB = ['mariadbd', 'mariadb-install-db'];
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
/** Reads our feeds and calendars as others do. */
const PYTHON = process.env.PYTHON_PATH ?? '/usr/bin/python3';

/** What of the outside the tests find here; with CI=true whatever is absent is a failure. */
export async function findServices() {
  const mysql = await answers(new URL(MYSQL_URL));
  const chromium = existsSync(CHROMIUM) ? CHROMIUM : undefined;
  const leftOut = [
    ...(mysql ? [] : [`the server's tests on MySQL: nothing answers at SIGNET_TEST_MYSQL_URL (${MYSQL_URL})`]),
    ...(MARIADB.every(isInstalled) ? [] : ['the tests of a database that hangs or is gone: there is no mariadbd']),
    ...(canImport('feedparser', 'icalendar')
      ? []
      : [
          `the tests that others can read the feeds: no python3 with feedparser and icalendar at PYTHON_PATH (${PYTHON})`,
        ]),
    ...(chromium ? [] : [`the journeys in a browser: there is no Chromium at CHROMIUM_PATH (${CHROMIUM})`]),
  ];
  if (leftOut.length > 0 && process.env.CI === 'true')
    throw new Error(`CI must not leave out ${leftOut.join(', nor ')}`);
  return { mysql, chromium, leftOut };
}

function canImport(...modules) {
  return spawnSync(PYTHON, ['-c', `import ${modules.join(', ')}`]).status === 0;
}

function isInstalled(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.some((folder) => existsSync(join(folder, program)));
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
