import { useLingui } from '@lingui/react/macro';
import { useCatalogue } from '../components/use-catalogue.ts';
import { NotFound } from '../frame/not-found.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { EndpointScreen } from './endpoint-screen.tsx';
import { NewEndpoint } from './new-endpoint.tsx';

export function NewEndpointPage() {
  const { t } = useLingui();
  const mayManage = useMay('webhooks:manage');
  const { catalogue, error } = useCatalogue();
  if (!mayManage) return <NotFound />;
  return (
    <EndpointScreen>
      <PageTitle title={t`New endpoint`} />
      <ScreenState ready={catalogue} error={error}>
        {({ sections }) => <NewEndpoint sections={sections} />}
      </ScreenState>
    </EndpointScreen>
  );
}
