import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link, Navigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { BarePage } from './bare-page.tsx';
import { wantedBefore } from './leave-for-provider.ts';
import { ProviderRefusal } from './provider-refusal.tsx';
import { ProviderSignIn } from './provider-sign-in.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSession } from './use-session.ts';
import { useSignInOffer } from './use-sign-in-offer.ts';

/** Also where the provider's answer leads to: `refused` says why it was none, `step` what has to follow. */
export function SignInPage() {
  const { t } = useLingui();
  const { next, refused, step } = useSearch({ from: '/sign-in' });
  const { data } = useSession();
  const { offer } = useSignInOffer();

  if (data?.setup.needed) return <Navigate to="/setup" replace />;
  if (data?.viewer) return <GoOn next={next} />;
  return (
    <BarePage title={t`Sign in`} lead={<Trans>to the console of this status page.</Trans>}>
      {refused && offer?.provider && <ProviderRefusal reason={refused} name={offer.provider} />}
      <SignInForm
        halfway={step}
        byProvider={(name, isMain) => <ProviderSignIn name={name} isMain={isMain} wanted={next} />}
      >
        <Anchor renderRoot={(props) => <Link to="/forgot-password" {...props} />}>
          <Trans>Forgot your password?</Trans>
        </Anchor>
      </SignInForm>
    </BarePage>
  );
}

/** `next` is an address within the console, whatever somebody wrote into the link. */
function GoOn({ next }: { next: string | undefined }) {
  const { history } = useRouter();
  const [wanted] = useState(() => next ?? wantedBefore() ?? '/');
  useEffect(() => history.replace(`/console${wanted}`), [history, wanted]);
  return null;
}
