import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export function subscriptionTitle(i18n: I18n): string {
  return i18n._(msg`Your subscription`);
}
