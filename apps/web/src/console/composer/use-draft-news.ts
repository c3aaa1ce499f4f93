import { graphql } from '../gql/gql.ts';
import type { IncidentStoryFragment } from '../gql/graphql.ts';
import { useNewsPreview, type DraftNews } from '../telling/use-news-preview.ts';
import { createInput, updateInput } from './draft-input.ts';
import type { Draft } from './draft.ts';

const PreviewIncidentNewsDocument = graphql(/* GraphQL */ `
  query PreviewIncidentNews($input: CreateIncidentInput!) {
    preview: previewIncidentNews(input: $input) {
      ...NewsPreviewFacts
    }
  }

  fragment NewsPreviewFacts on NewsPreview {
    total
    receivers {
      channel
      count
    }
    mail {
      subject
      text
      html
    }
    chats {
      channel
      body
    }
  }
`);

const PreviewIncidentUpdateNewsDocument = graphql(/* GraphQL */ `
  query PreviewIncidentUpdateNews($incidentId: ID!, $input: PostIncidentUpdateInput!) {
    preview: previewIncidentUpdateNews(incidentId: $incidentId, input: $input) {
      ...NewsPreviewFacts
    }
  }
`);

/** Whom the draft will tell, and what. */
export function useDraftNews(draft: Draft, incident: IncidentStoryFragment | null): DraftNews {
  const { seen } = draft;
  const ofNew = useNewsPreview(PreviewIncidentNewsDocument, seen ? null : { input: createInput(draft) });
  const ofUpdate = useNewsPreview(
    PreviewIncidentUpdateNewsDocument,
    seen && incident ? { incidentId: incident.id, input: updateInput({ ...draft, seen }) } : null,
  );
  return seen ? ofUpdate : ofNew;
}
