import type { SecondFactor } from '@signet/domain/sign-in';
import { useState, type ReactNode } from 'react';
import { PasswordStep } from './password-step.tsx';
import { SecondStep } from './second-step.tsx';

interface Props {
  /** Known when a session ran out. */
  email?: string;
  onSignedIn?: () => void;
  /** Below the password. */
  children?: ReactNode;
}

/** The password, and for those who have a second factor that after it; or a passkey instead of both. */
export function SignInForm({ email: known = '', onSignedIn = () => undefined, children }: Props) {
  const [email, setEmail] = useState(known);
  const [methods, setMethods] = useState<SecondFactor[]>();
  const [isLate, setLate] = useState(false);

  const goOn = (typed: string, having: SecondFactor[]) => {
    setEmail(typed);
    setMethods(having);
  };
  const begin = (late: boolean) => {
    setLate(late);
    setMethods(undefined);
  };

  if (!methods)
    return (
      <>
        <PasswordStep email={email} isLate={isLate} onSignedIn={onSignedIn} onHalfway={goOn} />
        {children}
      </>
    );
  const back = { onBack: () => begin(false), onLate: () => begin(true) };
  return <SecondStep methods={methods} onSignedIn={onSignedIn} {...back} />;
}
