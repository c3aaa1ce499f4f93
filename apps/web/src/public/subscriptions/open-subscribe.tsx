import { I18nProvider } from '@lingui/react';
import type { ReactNode } from 'react';
import { messages } from '../../locales/subscriptions/en.po';
import { fetchPage } from '../live/fetch-page.ts';
import { createPublicI18n } from '../public-i18n.ts';
import { SubscribeDialog } from './subscribe-dialog.tsx';

/** The form of /subscribe in a dialog. @throws where it cannot be read what there is to choose */
export async function openSubscribe(locale: string, close: () => void): Promise<ReactNode> {
  const { data: page } = await fetchPage({ name: 'subscribe', incidentId: '', notice: null });
  return (
    <I18nProvider i18n={createPublicI18n(locale, messages)}>
      <SubscribeDialog page={page} onClose={close} />
    </I18nProvider>
  );
}
