/** Goes to the tab that shows it already, or opens one. */
export async function openNews({ clients, location }: ServiceWorkerGlobalScope, told: unknown): Promise<void> {
  const target = hereOf(String(told), location.origin);
  const tabs = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const tab = tabs.find(({ url }) => withoutHash(url) === withoutHash(target));
  await (tab ? tab.focus() : clients.openWindow(target));
}

/** By whatever name the page is known to its server, one is here by another. */
function hereOf(url: string, origin: string): string {
  const { pathname, search, hash } = new URL(url, origin);
  return `${origin}${pathname}${search}${hash}`;
}

function withoutHash(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
