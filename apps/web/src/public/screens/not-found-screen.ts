import { messages } from '../../locales/pages/en.po';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import type { Screen } from './screen.ts';

export const notFoundScreen: Screen = { subjectOf: () => null, View: NotFoundPage, messages };
