/** The HTML of each chart by its metric, to be shown on until it is drawn anew. */
export function servedCharts(area: Element | null): Map<string, string> {
  const found = area?.querySelectorAll<HTMLElement>('[data-chart]') ?? [];
  return new Map([...found].map((element) => [element.dataset.chart ?? '', element.innerHTML]));
}
