import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Center, EmptyState, Loader } from '@mantine/core';
import { Navigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { sessionLost } from '../client/session-lost.ts';
import type { ViewerFactsFragment } from '../gql/graphql.ts';
import { SessionDialog } from '../session/session-dialog.tsx';
import { useSession } from '../session/use-session.ts';
import { ViewerContext } from '../session/viewer-context.ts';
import { Shell } from './shell.tsx';

const EnrolPage = lazy(async () => ({ default: (await import('../factors/enrol-page.tsx')).EnrolPage }));

/** Lets in who is signed in. Who was, and no longer is, keeps the screen and gets a dialog over it. */
export function Frame() {
  const { data, error, refetch } = useSession();
  const viewer = useLastViewer(data?.viewer);
  const { state } = useRouter();
  // As it was asked for: while the way to the sign-in loads, the location is already another.
  const [wanted] = useState(state.location.href);

  if (viewer) {
    return (
      <ViewerContext value={viewer}>
        {viewer.mustEnrol ? (
          <Suspense>
            <EnrolPage />
          </Suspense>
        ) : (
          <Shell />
        )}
        <SessionDialog />
      </ViewerContext>
    );
  }
  if (data?.setup.needed) return <Navigate to="/setup" replace />;
  if (data) return <Navigate to="/sign-in" search={wanted === '/' ? {} : { next: wanted }} replace />;
  if (error) return <Unreachable onRetry={() => void refetch().catch(() => undefined)} />;
  return (
    <Center mih="100dvh">
      <Loader />
    </Center>
  );
}

function useLastViewer(present: ViewerFactsFragment | null | undefined): ViewerFactsFragment | null {
  const [last, setLast] = useState<ViewerFactsFragment | null>(null);
  if (present && present !== last) setLast(present);
  useEffect(() => {
    if (last && present === null) sessionLost(true);
  }, [last, present]);
  return present ?? last;
}

function Unreachable({ onRetry }: { onRetry: () => void }) {
  const { t } = useLingui();
  return (
    <EmptyState
      p="xl"
      title={t`The server could not be reached`}
      description={t`Check your connection. The public page keeps showing its last state meanwhile.`}
    >
      <EmptyState.Actions>
        <Button onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
