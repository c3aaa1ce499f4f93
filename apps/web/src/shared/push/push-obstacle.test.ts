import { afterEach, expect, it, vi } from 'vitest';
import { pushObstacle } from './push-obstacle.ts';

interface World {
  isSecureContext?: boolean;
  hasPush?: boolean;
  permission?: string;
  standalone?: boolean;
}

function world({ isSecureContext = true, hasPush = true, permission = 'default', standalone }: World): void {
  vi.stubGlobal('isSecureContext', isSecureContext);
  vi.stubGlobal('navigator', {
    ...(hasPush && { serviceWorker: {} }),
    ...(standalone !== undefined && { standalone }),
  });
  vi.stubGlobal('window', { ...(hasPush && { PushManager: {}, Notification: {} }) });
  vi.stubGlobal('Notification', { permission });
}

afterEach(() => vi.unstubAllGlobals());

it.each<[World, ReturnType<typeof pushObstacle>]>([
  [{}, null],
  [{ permission: 'granted' }, null],
  [{ permission: 'denied' }, 'blocked'],
  [{ isSecureContext: false }, 'insecure'],
  [{ hasPush: false }, 'unknown'],
  [{ hasPush: false, standalone: false }, 'homeScreen'],
  [{ hasPush: false, standalone: true }, 'unknown'],
  [{ standalone: true }, null],
])('in a world of %j it is %j', (given, expected) => {
  world(given);
  expect(pushObstacle()).toBe(expected);
});
