/** The HTML of each chart by its metric, as the server drew it; to be read before anything else takes its place. */
export function servedCharts(): Map<string, string> {
  if (typeof document === 'undefined') return new Map();
  const found = [...document.querySelectorAll<HTMLElement>('[data-chart]')];
  return new Map(found.map((element) => [element.dataset.chart ?? '', element.innerHTML]));
}
