import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCatalogue } from '../components/use-catalogue.ts';
import { NotFound } from '../frame/not-found.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { DeleteTemplate } from './delete-template.tsx';
import { EditTemplate, NewTemplate } from './edit-template.tsx';
import { TemplateDocument } from './template-facts.ts';
import { TemplateKindBadge } from './template-kind-badge.tsx';

export function TemplatePage() {
  const { templateId } = useParams({ from: '/frame/templates/$templateId' });
  const { data, error } = useQuery(TemplateDocument, {
    variables: { id: templateId },
    fetchPolicy: 'cache-and-network',
  });
  const { catalogue, error: catalogueError } = useCatalogue();
  const ready = data && catalogue ? { template: data.template, catalogue } : undefined;
  return (
    <TemplateScreen>
      <ScreenState ready={ready} error={error ?? catalogueError}>
        {({ template, catalogue: { sections } }) =>
          template ? (
            <>
              <PageTitle title={template.name}>
                <TemplateKindBadge kind={template.kind} />
                <DeleteTemplate template={template} />
              </PageTitle>
              <EditTemplate key={template.id} template={template} sections={sections} />
            </>
          ) : (
            <NotFound />
          )
        }
      </ScreenState>
    </TemplateScreen>
  );
}

export function NewTemplatePage() {
  const { t } = useLingui();
  const mayEdit = useMay('templates:edit');
  const { catalogue, error } = useCatalogue();
  if (!mayEdit) return <NotFound />;
  return (
    <TemplateScreen>
      <PageTitle title={t`New template`} />
      <ScreenState ready={catalogue} error={error}>
        {({ sections }) => <NewTemplate sections={sections} />}
      </ScreenState>
    </TemplateScreen>
  );
}

function TemplateScreen({ children }: { children: ReactNode }) {
  return (
    <Stack gap="lg">
      <Anchor size="sm" w="fit-content" renderRoot={(props) => <Link to="/templates" {...props} />}>
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          <Trans>All templates</Trans>
        </Group>
      </Anchor>
      {children}
    </Stack>
  );
}
