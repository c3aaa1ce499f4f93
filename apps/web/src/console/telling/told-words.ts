import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { receiverWords } from './receiver-words.ts';
import type { DraftNews } from './use-news-preview.ts';

/** Who is told once the draft is published; null for nobody. */
export function toldWords(i18n: I18n, notify: boolean, { preview, isCurrent }: DraftNews): string | null {
  if (!notify) return null;
  if (!preview || !isCurrent) return i18n._(msg`Whoever subscribed`);
  return receiverWords(i18n, preview.receivers);
}
