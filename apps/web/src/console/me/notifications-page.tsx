import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, List, Stack, Text } from '@mantine/core';
import { FrameDocument } from '../frame/frame-query.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { BrowserSection } from './browser-section.tsx';
import { MailSection } from './mail-section.tsx';
import { MyNotificationsDocument } from './my-notifications.ts';

/** How one is told oneself of what waits for somebody. */
export function NotificationsPage() {
  const { t } = useLingui();
  const mayBeNudged = useMay('nudges:receive');
  return (
    <Stack gap="lg">
      <PageTitle title={t`My notifications`} />
      {mayBeNudged ? (
        <Ways />
      ) : (
        <Alert>
          <Trans>
            Only those are notified who may write updates. As a viewer you can subscribe on the status page.
          </Trans>
        </Alert>
      )}
    </Stack>
  );
}

function Ways() {
  const { data, error } = useQuery(MyNotificationsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <Occasions />
      <ScreenState ready={data?.myNotifications} error={error}>
        {(mine) => (
          <>
            <MailSection mine={mine} />
            <BrowserSection mine={mine} />
          </>
        )}
      </ScreenState>
    </>
  );
}

function Occasions() {
  const { data } = useQuery(FrameDocument);
  const hours = data?.statusPage.site.nudgeAfterHours ?? null;
  return (
    <Stack gap="xs" maw={640}>
      <Text>
        <Trans>You are told, once each, when something waits for somebody of the team:</Trans>
      </Text>
      <List spacing={4}>
        <List.Item>
          <Trans>the next update that visitors were promised is due in 10 minutes</Trans>
        </List.Item>
        {hours !== null && (
          <List.Item>
            <Plural
              value={hours}
              one="an open incident has had no update for # hour"
              other="an open incident has had no update for # hours"
            />
          </List.Item>
        )}
        <List.Item>
          <Trans>a maintenance that somebody has to start is 5 minutes late</Trans>
        </List.Item>
        <List.Item>
          <Trans>news are held back, as more than 20 came within ten minutes</Trans>
        </List.Item>
      </List>
      <Text size="sm" c="dimmed">
        <Trans>Whatever was done in the meantime is not told. What you choose here is for you alone.</Trans>
      </Text>
    </Stack>
  );
}
