import { useLingui } from '@lingui/react/macro';
import { AppShell } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useComposer } from '../composer/use-composer.ts';
import { useLivePage } from '../live/use-live-page.ts';
import { usePlanner } from '../maintenances/use-planner.ts';
import { ConsoleClock } from './console-clock.tsx';
import { Header } from './header.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { Shortcuts } from './shortcuts.tsx';

const ComposerSheet = lazy(async () => ({ default: (await import('../composer/composer-sheet.tsx')).ComposerSheet }));
const PlannerSheet = lazy(async () => ({
  default: (await import('../maintenances/planner/planner-sheet.tsx')).PlannerSheet,
}));

export function Shell() {
  const { t } = useLingui();
  const [railOpen, rail] = useDisclosure(false);
  const path = useLocation({ select: (location) => location.pathname });
  const { subject } = useComposer();
  const { subject: planned } = usePlanner();
  useLivePage();
  useEffect(rail.close, [path, rail.close]);

  return (
    <ConsoleClock>
      <a className={styles.skip} href="#content">
        {t`Skip to the content`}
      </a>
      <AppShell
        header={{ height: 60 }}
        navbar={{ width: 224, breakpoint: 'sm', collapsed: { mobile: !railOpen } }}
        padding={{ base: 'md', sm: 'xl' }}
      >
        <AppShell.Header className={styles.header}>
          <Header railOpen={railOpen} onToggleRail={rail.toggle} />
        </AppShell.Header>
        <AppShell.Navbar p="sm" aria-label={t`Main`}>
          <Rail />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1} className={styles.main}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
      <Palette />
      <Shortcuts />
      {subject && (
        <Suspense>
          <ComposerSheet key={subject} subject={subject} />
        </Suspense>
      )}
      {planned && (
        <Suspense>
          <PlannerSheet key={planned} subject={planned} />
        </Suspense>
      )}
    </ConsoleClock>
  );
}
