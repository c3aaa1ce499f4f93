import { useReactiveVar } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Kbd, Modal, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useComposer, type ComposerPurpose } from '../composer/use-composer.ts';
import { useOpenIncidents } from '../incidents/use-open-incidents.ts';
import { usePlanner } from '../maintenances/use-planner.ts';
import { useMay } from '../session/viewer-context.ts';
import { undoLatest } from '../telling/publication.ts';
import { shortcutHelp } from './shortcut-help.ts';

/** Single keys that work from anywhere outside a field, and the list of them. */
export function Shortcuts() {
  const { t } = useLingui();
  const mayTell = useMay('incidents:edit');
  const mayPlan = useMay('maintenances:edit');
  const opened = useReactiveVar(shortcutHelp);
  const undo = useReactiveVar(undoLatest);
  const { subject, composeNew, composeUpdate } = useComposer();
  const { subject: planned, planNew } = usePlanner();
  const { incidentId } = useParams({ strict: false });
  const { incidents = [] } = useOpenIncidents();

  const follow = (purpose: ComposerPurpose) => {
    const only = incidentId ?? (incidents.length === 1 ? incidents[0]?.id : undefined);
    if (only) void composeUpdate(only, purpose);
    else spotlight.open();
  };
  const free = !subject && !planned;
  useHotkeys([
    ['c', () => mayTell && free && void composeNew()],
    ['u', () => mayTell && free && follow('update')],
    ['r', () => mayTell && free && follow('resolve')],
    ['m', () => mayPlan && free && void planNew()],
    ['z', () => void undo?.()],
    ['shift+?', () => shortcutHelp(true)],
  ]);

  return (
    <Modal opened={opened} onClose={() => shortcutHelp(false)} title={t`Keyboard shortcuts`}>
      <Stack gap="sm">
        <Shortcut keys={['Ctrl', 'K']}>
          <Trans>Search and start anything</Trans>
        </Shortcut>
        {mayTell && (
          <>
            <Shortcut keys={['C']}>
              <Trans>New incident</Trans>
            </Shortcut>
            <Shortcut keys={['U']}>
              <Trans>Post an update, on the open incident</Trans>
            </Shortcut>
            <Shortcut keys={['R']}>
              <Trans>Resolve the open incident</Trans>
            </Shortcut>
          </>
        )}
        {mayPlan && (
          <Shortcut keys={['M']}>
            <Trans>Schedule maintenance</Trans>
          </Shortcut>
        )}
        {(mayTell || mayPlan) && (
          <Shortcut keys={['Z']}>
            <Trans>Take back what was just published</Trans>
          </Shortcut>
        )}
        <Shortcut keys={['?']}>
          <Trans>This list</Trans>
        </Shortcut>
      </Stack>
    </Modal>
  );
}

function Shortcut({ keys, children }: { keys: string[]; children: ReactNode }) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text>{children}</Text>
      <Group gap={4} wrap="nowrap">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </Group>
    </Group>
  );
}
