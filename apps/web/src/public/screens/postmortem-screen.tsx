import { messages } from '../../locales/pages/en.po';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { PostmortemPage } from '../pages/postmortem-page.tsx';
import { postmortemTitle } from '../pages/postmortem-title.ts';
import type { RouteNamed } from '../state/route.ts';
import type { Screen } from './screen.ts';

export function postmortemScreen({ id }: RouteNamed<'postmortem'>): Screen {
  return {
    subjectOf: (i18n, { incidents, postmortem }) => {
      const incident = incidents[id];
      return incident && postmortem ? postmortemTitle(i18n, incident) : null;
    },
    View: ({ snapshot }) => {
      const { incidents, postmortem } = snapshot.page;
      const incident = incidents[id];
      if (!incident || !postmortem) return <NotFoundPage />;
      return <PostmortemPage incident={incident} html={postmortem.html} snapshot={snapshot} />;
    },
    messages,
  };
}
