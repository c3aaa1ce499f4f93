import type { I18n, Messages } from '@lingui/core';
import type { ComponentType } from 'react';
import type { PageState } from '../state/page-state.ts';
import type { Snapshot } from '../state/page-store.ts';

/** How the page of a route looks. */
export interface Screen {
  /** The status page itself, from which all others lead back. */
  isHome?: boolean;
  /** What it speaks of, for the title; null where the page has no such thing, or has it no more. */
  subjectOf: (i18n: I18n, page: PageState) => string | null;
  View: ComponentType<{ snapshot: Snapshot }>;
  /** The texts of pages other than the status page. */
  messages?: Messages;
}
