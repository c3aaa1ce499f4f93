import { I18nProvider } from '@lingui/react';
import { useMemo, useSyncExternalStore } from 'react';
import { ClockProvider } from '../shared/clock.tsx';
import { LiveRegion } from './parts/live-region.tsx';
import { PageFooter } from './parts/page-footer.tsx';
import { PageHeader } from './parts/page-header.tsx';
import { createPublicI18n } from './public-i18n.ts';
import type { Screen } from './screens/screen.ts';
import type { PageStore } from './state/page-store.ts';
import { useBrowserTab } from './use-browser-tab.ts';
import { usePageClock } from './use-page-clock.ts';

export interface AppProps {
  screen: Screen;
  store: PageStore;
}

export function App({ screen, store }: AppProps) {
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  const { page } = snapshot;
  const i18n = useMemo(() => createPublicI18n(page.site.locale, screen.messages), [page.site.locale, screen]);
  const { clock, zones } = usePageClock(page);
  useBrowserTab(i18n, screen, snapshot);
  return (
    <I18nProvider i18n={i18n}>
      <ClockProvider clock={clock}>
        <PageHeader site={page.site} home={screen.isHome === true} />
        <main>
          <screen.View snapshot={snapshot} />
        </main>
        <PageFooter page={page} zones={zones} />
        <LiveRegion headline={page.headline} />
      </ClockProvider>
    </I18nProvider>
  );
}
