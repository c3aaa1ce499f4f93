import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { NotAllowed } from '../../shared/push/push-browser.ts';
import type { MyNotificationsFactsFragment } from '../gql/graphql.ts';
import { showProblem } from '../parts/notices.tsx';
import { SettingsSection } from '../settings/settings-section.tsx';
import { BrowserList } from './browser-list.tsx';
import { BROWSER_WORDS, type BrowserTrouble } from './browser-words.ts';
import { useThisBrowser } from './use-this-browser.ts';

export function BrowserSection({ mine }: { mine: MyNotificationsFactsFragment }) {
  const { t, i18n } = useLingui();
  const { known, turnOn, remove } = useThisBrowser();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<BrowserTrouble | null>(null);
  const here = mine.browsers.find(({ id }) => id === known?.id);
  const others = mine.browsers.filter((browser) => browser !== here);
  const shown = known?.obstacle ?? trouble;

  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setTrouble(null);
    try {
      await work();
    } catch (error) {
      if (error instanceof NotAllowed) setTrouble('notAllowed');
      else if (error instanceof DOMException) setTrouble('unreachable');
      else showProblem(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <SettingsSection title={t`In browsers`}>
      <Switch
        label={t`Notify me in this browser`}
        description={t`While it runs, also with the console closed. It goes on when you sign out.`}
        checked={here !== undefined && !here.gone}
        disabled={busy || !known || known.obstacle !== null}
        onChange={({ currentTarget: { checked } }) => void run(() => (checked || !here ? turnOn() : remove(here.id)))}
      />
      {shown && <Alert color="orange">{i18n._(BROWSER_WORDS[shown])}</Alert>}
      {others.length > 0 && (
        <Stack gap="xs">
          <Text size="sm" fw={600}>
            <Trans>Your other browsers</Trans>
          </Text>
          <BrowserList browsers={others} busy={busy} onRemove={(id) => void run(() => remove(id))} />
        </Stack>
      )}
    </SettingsSection>
  );
}
