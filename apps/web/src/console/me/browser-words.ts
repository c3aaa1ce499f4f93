import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PushObstacle } from '../../shared/push/push-obstacle.ts';

/** Why a browser cannot be told, or could not when it was tried. */
export type BrowserTrouble = PushObstacle | 'notAllowed' | 'unreachable';

export const BROWSER_WORDS: Record<BrowserTrouble, MessageDescriptor> = {
  unknown: msg`This browser cannot show notifications of a page.`,
  insecure: msg`Browsers show notifications only of pages that they got over https.`,
  homeScreen: msg`On an iPhone or iPad, notifications come from pages on the home screen only: tap Share, then “Add to Home Screen”, and open the console from there.`,
  blocked: msg`Notifications of this page are blocked in this browser. Allow them in what it shows beside the address, then load this page again.`,
  notAllowed: msg`Notifications were not allowed. Turn it on again to be asked once more.`,
  unreachable: msg`The push service of your browser could not be reached. Try again later.`,
};
