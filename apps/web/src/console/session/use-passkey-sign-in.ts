import { useMutation } from '@apollo/client/react';
import { browserSupportsWebAuthnAutofill, WebAuthnAbortService } from '@simplewebauthn/browser';
import { useEffect, useEffectEvent } from 'react';
import { signWithPasskey } from '../factors/browser-passkeys.ts';
import { graphql } from '../gql/gql.ts';
import { useEnter } from './use-enter.ts';

const BeginPasskeySignInDocument = graphql(/* GraphQL */ `
  mutation BeginPasskeySignIn {
    beginPasskeySignIn
  }
`);

const SignInWithPasskeyDocument = graphql(/* GraphQL */ `
  mutation SignInWithPasskey($credential: JSONObject!) {
    signInWithPasskey(credential: $credential) {
      ...ViewerFacts
    }
  }
`);

/** Before the question is too old to be answered. */
const ASK_AGAIN_MS = 4 * 60_000;

export function usePasskeySignIn() {
  const enter = useEnter();
  const [begin] = useMutation(BeginPasskeySignInDocument);
  const [complete] = useMutation(SignInWithPasskeyDocument);

  return async ({ byAutofill = false } = {}) => {
    const { data: asked } = await begin();
    if (!asked) return;
    const credential = await signWithPasskey(asked.beginPasskeySignIn, { byAutofill });
    const { data } = await complete({ variables: { credential } });
    if (data) await enter(data.signInWithPasskey);
  };
}

/** Has the browser offer passkeys at the field for the address; what does not work there says nothing. */
export function usePasskeyAutofill(onSignedIn: () => void): void {
  const signIn = usePasskeySignIn();
  const offer = useEffectEvent(async () => {
    if (!(await browserSupportsWebAuthnAutofill())) return;
    await signIn({ byAutofill: true });
    onSignedIn();
  });
  useEffect(() => {
    const ask = () => void offer().catch(() => undefined);
    ask();
    const timer = setInterval(ask, ASK_AGAIN_MS);
    return () => {
      clearInterval(timer);
      WebAuthnAbortService.cancelCeremony();
    };
  }, []);
}
