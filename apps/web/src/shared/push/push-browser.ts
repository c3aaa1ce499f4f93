import { forgetToken, keptToken, PURPOSES, type Purpose } from './kept-token.ts';
import { pushKeys, type PushKeys } from './push-keys.ts';

const WORKER = '/sw.js';

/** Somebody was asked whether notifications may be shown, and did not say yes. */
export class NotAllowed extends Error {}

/** Asks whoever sits there, and makes the browser ready to be told. @throws NotAllowed, or where there is no push service */
export async function readyBrowser(): Promise<PushKeys> {
  // First, while the click still counts as one.
  if ((await Notification.requestPermission()) !== 'granted') throw new NotAllowed();
  await navigator.serviceWorker.register(WORKER);
  return pushKeys(await navigator.serviceWorker.ready);
}

/** Lets go of it for this purpose; the last one takes the service worker along, and with it the subscription. */
export async function releaseBrowser(purpose: Purpose): Promise<void> {
  await forgetToken(purpose);
  const kept = await Promise.all(PURPOSES.map(keptToken));
  if (kept.some((it) => it !== null)) return;
  const registration = await navigator.serviceWorker.getRegistration('/');
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
  await registration?.unregister();
}
