import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Incident } from '../state/page-state.ts';

export function postmortemTitle(i18n: I18n, { title }: Pick<Incident, 'title'>): string {
  return i18n._(msg`Postmortem: ${title}`);
}
