import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { graphql } from '../gql/gql.ts';

const RenderMarkdownDocument = graphql(/* GraphQL */ `
  query RenderMarkdown($markdown: String!) {
    renderMarkdown(markdown: $markdown)
  }
`);

/** The HTML that the page would show, a moment after the typing. */
export function useRenderedMarkdown(markdown: string): { html: string; error: unknown } {
  const [settled] = useDebouncedValue(markdown, 300);
  const empty = settled.trim() === '';
  const { data, previousData, error } = useQuery(RenderMarkdownDocument, {
    variables: { markdown: settled },
    skip: empty,
    fetchPolicy: 'no-cache',
  });
  return { html: empty ? '' : ((data ?? previousData)?.renderMarkdown ?? ''), error: empty ? undefined : error };
}
