import { useMutation } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import { useEnter } from './use-enter.ts';

const LoginDocument = graphql(/* GraphQL */ `
  mutation Login($email: String!, $password: String!) {
    login(email: $email, password: $password) {
      ...ViewerFacts
    }
  }
`);

const SignInWithCodeDocument = graphql(/* GraphQL */ `
  mutation SignInWithCode($code: String!) {
    signInWithCode(code: $code) {
      ...ViewerFacts
    }
  }
`);

/** By the password, and for those who have a second factor by a code after it. */
export function useSignIn() {
  const enter = useEnter();
  const [login] = useMutation(LoginDocument);
  const [complete] = useMutation(SignInWithCodeDocument);

  const signIn = async (email: string, password: string) => {
    const { data } = await login({ variables: { email, password } });
    if (data) await enter(data.login);
  };
  const signInWithCode = async (code: string) => {
    const { data } = await complete({ variables: { code } });
    if (data) await enter(data.signInWithCode);
  };
  return { signIn, signInWithCode };
}
