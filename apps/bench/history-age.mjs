// A year's history of 500 components, read from the tables of a page that is one year old, and of one that is ten.
import { closeMonths } from '../server/dist/features/timelines/close-months.js';
import { onEachDialect, openApp, timeQuery } from './harness/in-process.mjs';
import { clock } from './harness/processes.mjs';
import { note, report } from './harness/report.mjs';
import { median } from './harness/rounds.mjs';
import { fillPage } from './harness/seed.mjs';

const COMPONENTS = 500;
const YEARS = [1, 10];
const ROUNDS = 15;
const WARM_UP = 3;
const MOST_RATIO = 1.25;
const QUERY = '{ statusPage { groups { components { id history(days: 365) { uptime packed } } } } }';

await onEachDialect(async (dialect) => {
  const places = [];
  try {
    for (const years of YEARS) places.push(await open(dialect, years));
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      for (const place of places) {
        const time = await timeQuery(place.app.services, QUERY);
        if (round >= WARM_UP) place.times.push(time);
      }
    }
    show(dialect, places);
  } finally {
    for (const { remove } of places) await remove();
  }
});

/** A page of that age whose months that are over were counted. */
async function open(dialect, years) {
  const { app, remove } = await openApp(dialect, years);
  await fillPage(app.services.database, COMPONENTS, years * 365);
  const begin = clock();
  await closeMonths(app.asSystem('history'));
  note(`${dialect}: the months of ${years} years counted in ${(clock() - begin).toFixed(0)} ms`);
  return { app, remove, times: [] };
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
