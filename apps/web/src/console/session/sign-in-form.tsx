import type { SecondFactor } from '@signet/domain/sign-in';
import { useState, type ReactNode } from 'react';
import { ScreenState } from '../parts/screen-state.tsx';
import { FirstStep } from './first-step.tsx';
import { SecondStep } from './second-step.tsx';
import { useSignInOffer } from './use-sign-in-offer.ts';

interface Props {
  /** Known when a session ran out. */
  email?: string;
  /** What has to follow, where somebody comes from the provider. */
  halfway?: SecondFactor[] | undefined;
  onSignedIn?: () => void;
  /** The sign-in by the provider, where there is one. */
  byProvider: (name: string, isMain: boolean) => ReactNode;
  /** Below the password. */
  children?: ReactNode;
}

/** What is offered first, and for those who have a second factor that after it; or a passkey instead of both. */
export function SignInForm({ email: known = '', halfway, onSignedIn = () => undefined, byProvider, children }: Props) {
  const { offer, error } = useSignInOffer();
  const [email, setEmail] = useState(known);
  const [methods, setMethods] = useState<SecondFactor[] | undefined>(halfway);
  const [isLate, setLate] = useState(false);

  const goOn = (typed: string, having: SecondFactor[]) => {
    setEmail(typed);
    setMethods(having);
  };
  const begin = (late: boolean) => {
    setLate(late);
    setMethods(undefined);
  };

  if (methods) {
    const back = { onBack: () => begin(false), onLate: () => begin(true) };
    return <SecondStep methods={methods} onSignedIn={onSignedIn} {...back} />;
  }
  return (
    <ScreenState ready={offer} error={error}>
      {(offered) => (
        <FirstStep
          offer={offered}
          email={email}
          isLate={isLate}
          onSignedIn={onSignedIn}
          onHalfway={goOn}
          byProvider={byProvider}
        >
          {children}
        </FirstStep>
      )}
    </ScreenState>
  );
}
