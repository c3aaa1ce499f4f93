import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Select, type SelectProps } from '@mantine/core';
import { graphql } from '../gql/gql.ts';

const LatestIncidentsDocument = graphql(/* GraphQL */ `
  query LatestIncidents {
    incidents(first: 100) {
      nodes {
        id
        title
      }
    }
  }
`);

/** One of the latest hundred, and the one that is chosen. */
export function IncidentSelect(props: Pick<SelectProps, 'value' | 'onChange' | 'error'>) {
  const { t } = useLingui();
  const { data } = useQuery(LatestIncidentsDocument, { fetchPolicy: 'cache-and-network' });
  const latest = (data?.incidents.nodes ?? []).map(({ id, title }) => ({ value: id, label: title }));
  const isListed = !props.value || latest.some(({ value }) => value === props.value);
  const chosen = isListed || !props.value ? [] : [{ value: props.value, label: t`An incident of long ago` }];
  return (
    <Select
      label={t`Incident`}
      placeholder={t`Choose one`}
      nothingFoundMessage={t`There is no such incident`}
      searchable
      data={[...latest, ...(data ? chosen : [])]}
      {...props}
    />
  );
}
