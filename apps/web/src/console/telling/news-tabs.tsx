import { Trans, useLingui } from '@lingui/react/macro';
import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { ChatPreview } from './chat-preview.tsx';
import { MailPreview } from './mail-preview.tsx';
import { NoPreview } from './no-preview.tsx';
import type { DraftNews } from './use-news-preview.ts';

interface Props {
  news: DraftNews;
  /** The page as it will be, where that is shown too. */
  page?: ReactNode;
}

/** A draft as mails and chats will show it. */
export function NewsTabs({ news: { preview }, page }: Props) {
  const { t } = useLingui();
  const slack = preview?.chats.find(({ channel }) => channel === 'SLACK');
  return (
    <Tabs defaultValue={page ? 'page' : 'mail'} variant="pills" keepMounted={false}>
      <Tabs.List aria-label={t`Preview`} mb="xs">
        {page && (
          <Tabs.Tab value="page" py={4} px="sm">
            <Trans>Page</Trans>
          </Tabs.Tab>
        )}
        <Tabs.Tab value="mail" py={4} px="sm">
          <Trans>Mail</Trans>
        </Tabs.Tab>
        <Tabs.Tab value="chat" py={4} px="sm">
          <Trans>Chat</Trans>
        </Tabs.Tab>
      </Tabs.List>
      {page && <Tabs.Panel value="page">{page}</Tabs.Panel>}
      <Tabs.Panel value="mail">
        {preview?.mail ? <MailPreview mail={preview.mail} /> : <NoPreview preview={preview} />}
      </Tabs.Panel>
      <Tabs.Panel value="chat">
        {slack ? <ChatPreview body={slack.body} /> : <NoPreview preview={preview} />}
      </Tabs.Panel>
    </Tabs>
  );
}
