import { I18nProvider } from '@lingui/react';
import type { ReactNode } from 'react';
import { messages } from '../../locales/subscriptions/en.po';
import { fetchPage } from '../live/fetch-page.ts';
import { createPublicI18n } from '../public-i18n.ts';
import { SubscribeDialog } from './subscribe-dialog.tsx';

/** The form of /subscribe in a dialog. @throws where it cannot be read what there is to choose */
export async function openSubscribe(show: (dialog: ReactNode) => void): Promise<void> {
  const { data: page } = await fetchPage({ name: 'subscribe', incidentId: '', by: null, notice: null });
  show(
    <I18nProvider i18n={createPublicI18n(page.site.locale, messages)}>
      <SubscribeDialog page={page} onClose={() => show(null)} />
    </I18nProvider>,
  );
}
