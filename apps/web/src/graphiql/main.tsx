import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { defaultQuery } from './default-query.ts';
import { fetcher } from './fetcher.ts';
import './graphiql.css';

/** A link may bring its query along, as any address that answers one does. */
const linked = new URLSearchParams(location.search);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
      defaultQuery={defaultQuery}
      initialQuery={linked.get('query') ?? undefined}
      initialVariables={linked.get('variables') ?? undefined}
    />
  </StrictMode>,
);
