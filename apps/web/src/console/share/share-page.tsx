import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Select, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCatalogue, type Catalogue } from '../components/use-catalogue.ts';
import { FrameDocument } from '../frame/frame-query.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { AddressesSection } from './addresses-section.tsx';
import { BadgeSection } from './badge-section.tsx';
import { EmbedSection } from './embed-section.tsx';
import { shareableComponents } from './shareable-components.ts';

const WHOLE_PAGE = 'page';

/** What other places show of the page, and the addresses that programs read. */
export function SharePage() {
  const { t } = useLingui();
  const { catalogue, error } = useCatalogue();
  const { data, error: siteError } = useQuery(FrameDocument);
  const site = data?.statusPage.site;
  return (
    <Stack gap="lg">
      <PageTitle title={t`Share`} />
      <ScreenState ready={catalogue && site && { catalogue, siteName: site.name }} error={error ?? siteError}>
        {(ready) => <ShareForm {...ready} />}
      </ScreenState>
    </Stack>
  );
}

function ShareForm({ catalogue, siteName }: { catalogue: Catalogue; siteName: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { component: componentId } = useSearch({ from: '/frame/share' });
  const components = shareableComponents(catalogue);
  const component = components.find(({ id }) => id === componentId);
  const name = component?.name ?? siteName;
  const { origin } = window.location;
  const altText = /\bstatus\b/i.test(name) ? name : t`${name} status`;
  const shared = { origin, name: altText, componentId: component?.id ?? null };
  const choices = components.map(({ id, name: label }) => ({ value: id, label }));
  return (
    <>
      <Stack gap="xs" maw={640}>
        <Select
          label={t`What to share`}
          description={t`The whole page, or a component that everybody may see`}
          searchable
          allowDeselect={false}
          data={[{ value: WHOLE_PAGE, label: t`The whole page` }, ...choices]}
          value={component?.id ?? WHOLE_PAGE}
          onChange={(value) =>
            void navigate({
              to: '/share',
              search: value === null || value === WHOLE_PAGE ? {} : { component: value },
              replace: true,
            })
          }
        />
        <Text size="sm" c="dimmed">
          <Trans>
            Addresses begin with {origin}, as this console's does. If visitors use another one, open the console there.
          </Trans>
        </Text>
      </Stack>
      <BadgeSection shared={shared} usualLabel={component?.name ?? altText} />
      {!component && <EmbedSection shared={shared} />}
      <AddressesSection shared={shared} />
    </>
  );
}
