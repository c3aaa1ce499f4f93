import { graphql } from '../gql/gql.ts';

/** A template whole, as its editor, the list and the composer need it. */
export const TemplateDocument = graphql(/* GraphQL */ `
  query Template($id: ID!) {
    template(id: $id) {
      ...TemplateFacts
    }
  }

  fragment TemplateFacts on Template {
    id
    kind
    name
    title
    message
    status
    variables {
      name
      label
      example
      defaultValue
    }
    impacts {
      status
      component {
        id
        name
      }
    }
    updatedAt
  }
`);
