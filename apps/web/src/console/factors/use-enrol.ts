import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { showProblem } from '../parts/notices.tsx';
import type { Enrolled } from './authenticator-setup.tsx';

const EnrolAuthenticatorDocument = graphql(/* GraphQL */ `
  mutation EnrolAuthenticator {
    enrolAuthenticator {
      secret
      url
    }
  }
`);

/** Has the server make a secret for an app. */
export function useEnrol(withProof: <T>(work: () => Promise<T>) => Promise<T>) {
  const [enrolled, setEnrolled] = useState<Enrolled>();
  const [begin, { loading }] = useMutation(EnrolAuthenticatorDocument, { fetchPolicy: 'no-cache' });

  const enrol = async () => {
    try {
      const { data } = await withProof(() => begin());
      setEnrolled(data?.enrolAuthenticator);
    } catch (error) {
      showProblem(error);
    }
  };
  return { enrol, enrolling: loading, enrolled, forgetEnrolled: () => setEnrolled(undefined) };
}
