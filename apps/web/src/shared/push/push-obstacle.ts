/**
 * Why nothing can be pushed to a browser: it does not know how, the page came over plain HTTP, it does so only for what
 * stands on the home screen, or somebody forbade it.
 */
export type PushObstacle = 'unknown' | 'insecure' | 'homeScreen' | 'blocked';

/** Null where there is none. */
export function pushObstacle(): PushObstacle | null {
  if (!isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
    return isInTabOfIos() ? 'homeScreen' : 'unknown';
  }
  return Notification.permission === 'denied' ? 'blocked' : null;
}

/** Only there does the property exist, and it is true on the home screen. */
function isInTabOfIos(): boolean {
  return (navigator as { standalone?: boolean }).standalone === false;
}
