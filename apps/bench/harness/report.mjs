/**
 * Prints one line of the table, and hands it to whoever runs all benchmarks.
 * `ours` and `bare` are texts with their units; `ratio` is a number; `holds` is absent where nothing is wanted.
 */
export function report({ benchmark, ours, bare = '–', ratio, wanted = '–', holds }) {
  const row = { benchmark, ours, bare, ratio: ratio === undefined ? '–' : ratio.toFixed(2), wanted, holds };
  console.log(`${benchmark}: ${ours}; bare ${bare}; ratio ${row.ratio}; wanted ${wanted}${verdict(holds)}`);
  process.send?.(row);
}

/** Prints what belongs to a figure but not into the table. */
export function note(sentence) {
  console.log(`  ${sentence}`);
}

export function whole(number) {
  return Math.round(number).toLocaleString('en');
}

function verdict(holds) {
  if (holds === undefined) return '';
  return holds ? ' – holds' : ' – DOES NOT HOLD';
}
