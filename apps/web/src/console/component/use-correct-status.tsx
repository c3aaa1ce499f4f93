import { useApolloClient } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { formatUptime } from '../../shared/format-uptime.ts';
import { graphql } from '../gql/gql.ts';
import { showProblem, showUndo } from '../parts/notices.tsx';
import { correctionInput, type CorrectionValues } from './correction-values.ts';
import { useWithdraw } from './use-withdraw.ts';

const UptimeNowDocument = graphql(/* GraphQL */ `
  query UptimeNow($id: ID!, $days: Int!) {
    component(id: $id) {
      id
      uptimeReport(days: $days) {
        to
        uptime
      }
    }
  }
`);

const CorrectComponentStatusDocument = graphql(/* GraphQL */ `
  mutation CorrectComponentStatus($id: ID!, $input: CorrectComponentStatusInput!, $days: Int!) {
    correctComponentStatus(id: $id, input: $input) {
      id
      component {
        id
        uptimeReport(days: $days) {
          uptime
        }
      }
    }
  }
`);

interface Target {
  id: string;
  name: string;
}

/** Corrects the past of a component, tells what that made of its uptime over so many days, and offers the way back. */
export function useCorrectStatus({ id, name }: Target, days: number) {
  const client = useApolloClient();
  const { locale } = useClock();
  const withdraw = useWithdraw();

  /** Rejects when it is refused. */
  return async (values: CorrectionValues): Promise<void> => {
    const asked = { query: UptimeNowDocument, variables: { id, days }, fetchPolicy: 'no-cache' } as const;
    const before = (await client.query(asked)).data?.component?.uptimeReport;
    const input = correctionInput(values, before?.to ?? new Date().toISOString());
    const { data } = await client.mutate({
      mutation: CorrectComponentStatusDocument,
      variables: { id, input, days },
      fetchPolicy: 'no-cache',
      refetchQueries: 'active',
    });
    if (!data) return;
    const { id: correctionId, component } = data.correctComponentStatus;
    const [was, is] = [before?.uptime, component?.uptimeReport.uptime].map((uptime) =>
      typeof uptime === 'number' ? formatUptime(uptime, locale) : '–',
    );
    showUndo(
      `correction of ${id}`,
      <>
        <Trans>The past of {name} is corrected.</Trans>{' '}
        {was === is ? (
          <Trans>
            Uptime over {days} days: {is}, as before.
          </Trans>
        ) : (
          <Trans>
            Uptime over {days} days: {was} → {is}.
          </Trans>
        )}
      </>,
      () => void withdraw(correctionId).catch(showProblem),
    );
  };
}
