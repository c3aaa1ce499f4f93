import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Divider, Stack } from '@mantine/core';
import type { SecondFactor } from '@signet/domain/sign-in';
import type { ReactNode } from 'react';
import type { SignInOfferQuery } from '../gql/graphql.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { PasswordStep } from './password-step.tsx';
import { usePasskeySignIn } from './use-passkey-sign-in.ts';

interface Props {
  offer: SignInOfferQuery['signInOffer'];
  email: string;
  /** Whether the second step took too long. */
  isLate: boolean;
  onSignedIn: () => void;
  onHalfway: (email: string, methods: SecondFactor[]) => void;
  byProvider: (name: string, isMain: boolean) => ReactNode;
  children?: ReactNode;
}

/** The password, a passkey and the provider, as far as they are offered. */
export function FirstStep({ offer, email, isLate, onSignedIn, onHalfway, byProvider, children }: Props) {
  const { t } = useLingui();
  const { passwords, provider } = offer;
  if (!passwords)
    return (
      <Stack>
        {isLate && <TooLate />}
        {provider !== null && byProvider(provider, true)}
        <PasskeyAlone onSignedIn={onSignedIn} />
      </Stack>
    );
  return (
    <Stack>
      {isLate && <TooLate />}
      {provider !== null && (
        <>
          {byProvider(provider, false)}
          <Divider label={t`or`} />
        </>
      )}
      <PasswordStep email={email} onSignedIn={onSignedIn} onHalfway={onHalfway} />
      {children}
    </Stack>
  );
}

function PasskeyAlone({ onSignedIn }: Pick<Props, 'onSignedIn'>) {
  const signIn = usePasskeySignIn();
  return <PasskeyButton onUse={() => signIn().then(onSignedIn)} />;
}

function TooLate() {
  return (
    <Alert color="orange" role="alert">
      <Trans>That took longer than five minutes. Please begin again.</Trans>
    </Alert>
  );
}
