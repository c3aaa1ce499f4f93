import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link, Navigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { BarePage } from './bare-page.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSession } from './use-session.ts';

export function SignInPage() {
  const { t } = useLingui();
  const { next } = useSearch({ from: '/sign-in' });
  const { data } = useSession();

  if (data?.setup.needed) return <Navigate to="/setup" replace />;
  if (data?.viewer) return <GoOn next={next} />;
  return (
    <BarePage title={t`Sign in`} lead={<Trans>to the console of this status page.</Trans>}>
      <SignInForm>
        <Anchor renderRoot={(props) => <Link to="/forgot-password" {...props} />}>
          <Trans>Forgot your password?</Trans>
        </Anchor>
      </SignInForm>
    </BarePage>
  );
}

/** `next` is an address within the console, whatever somebody wrote into the link. */
function GoOn({ next = '/' }: { next: string | undefined }) {
  const { history } = useRouter();
  useEffect(() => history.replace(`/console${next}`), [history, next]);
  return null;
}
