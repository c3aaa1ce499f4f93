/** The latest of some instants. */
export function latest(first: string, ...others: (string | null)[]): Date {
  return new Date(Math.max(...[first, ...others].flatMap((at) => (at === null ? [] : [Date.parse(at)]))));
}
