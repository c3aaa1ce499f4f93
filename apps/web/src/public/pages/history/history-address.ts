/** The address of a month of the history; the current one where none is named. */
export function historyAddress(month: string | null, componentId: string | null): string {
  const path = month === null ? '/history' : `/history/${month}`;
  return componentId === null ? path : `${path}?component=${encodeURIComponent(componentId)}`;
}
