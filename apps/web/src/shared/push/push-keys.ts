/** What whoever may push to a browser needs to know. */
export interface PushKeys {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** Subscribes at the browser's push service, or finds that it is. @throws where that cannot be reached, or nobody allowed it */
export async function pushKeys({ pushManager }: ServiceWorkerRegistration): Promise<PushKeys> {
  const key = bytesOf(await serverKey());
  const known = await pushManager.getSubscription();
  // It was for this page's server before it was set up anew.
  if (known && !isFor(known, key)) await known.unsubscribe();
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { p256dh = '', auth = '' } = subscription.toJSON().keys ?? {};
  return { endpoint: subscription.endpoint, p256dh, auth };
}

async function serverKey(): Promise<string> {
  const query = encodeURIComponent('{ pushKey }');
  const response = await fetch(`/graphql?query=${query}`, { headers: { 'content-type': 'application/json' } });
  const { data } = (await response.json()) as { data?: { pushKey?: string } };
  if (!data?.pushKey) throw new Error('The server gives no key');
  return data.pushKey;
}

function isFor({ options }: PushSubscription, key: Uint8Array): boolean {
  const theirs = options.applicationServerKey && new Uint8Array(options.applicationServerKey);
  return theirs?.length === key.length && theirs.every((byte, n) => byte === key[n]);
}

/** Of base64url. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
