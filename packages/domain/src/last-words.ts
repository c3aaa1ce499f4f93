interface Window {
  from: Date;
  to: Date;
}

/** A stretch over which what was said then still holds. */
export interface LastWord<T> extends Window {
  of: T;
}

/** Where each of these is the last word: what none of those said after it took over. In the order in which they were said. */
export function lastWords<T extends Window>(said: readonly T[]): LastWord<T>[] {
  return said.flatMap((of, n) => {
    let left: Window[] = [{ from: of.from, to: of.to }];
    for (const later of said.slice(n + 1)) left = left.flatMap((it) => without(it, later));
    return left.map((it) => ({ ...it, of }));
  });
}

function without({ from, to }: Window, taken: Window): Window[] {
  const before = { from, to: taken.from < to ? taken.from : to };
  const after = { from: taken.to > from ? taken.to : from, to };
  return [before, after].filter((it) => it.from < it.to);
}
