import { INDICATOR_WORDS } from '../../shared/status-words.ts';
import { StatusPage } from '../status-page.tsx';
import type { Screen } from './screen.ts';

export const statusScreen: Screen = {
  isHome: true,
  subjectOf: (i18n, { indicator }) => i18n._(INDICATOR_WORDS[indicator]),
  View: StatusPage,
};
