import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { updateIncidentInput } from '@signet/domain/inputs';
import { useState } from 'react';
import { Markdown } from '../../shared/markdown.tsx';
import { Time } from '../../shared/time.tsx';
import { schemaErrors } from '../client/form-errors.ts';
import type { IncidentStoryFragment } from '../gql/graphql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { MarkdownField } from '../parts/markdown-field.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { useMay } from '../session/viewer-context.ts';
import { UpdateIncidentDocument } from './update-incident.ts';

/** What was learned, on a page of its own. It is offered once the incident is over, and edited whenever there is one. */
export function Postmortem({ incident }: { incident: IncidentStoryFragment }) {
  const mayEdit = useMay('incidents:edit');
  const [editing, edit] = useDisclosure(false);
  const { postmortemHtml, postmortemPublishedAt } = incident;
  const isOver = incident.status === 'RESOLVED';
  if (!postmortemHtml && !editing && (!mayEdit || !isOver)) return null;
  return (
    <Stack component="section" aria-labelledby="postmortem" gap="sm">
      <Group justify="space-between">
        <Title order={2} id="postmortem">
          <Trans>Postmortem</Trans>
        </Title>
        {mayEdit && !editing && (
          <Button variant="default" onClick={edit.open}>
            {incident.postmortem ? <Trans>Edit postmortem</Trans> : <Trans>Write postmortem</Trans>}
          </Button>
        )}
      </Group>
      {editing && <PostmortemForm incident={incident} onClose={edit.close} />}
      {postmortemPublishedAt && (
        <Text size="sm" c="dimmed">
          <Trans>
            Published <Time at={postmortemPublishedAt} show="moment" /> on{' '}
            <Anchor href={`/incidents/${incident.id}/postmortem`} inherit>
              a page of its own
            </Anchor>
          </Trans>
        </Text>
      )}
      {!editing && postmortemHtml && (
        <Paper withBorder p="md">
          <Markdown html={postmortemHtml} />
        </Paper>
      )}
      {!editing && !postmortemHtml && (
        <Text c="dimmed">
          <Trans>
            What happened, why, and what you change so that it does not happen again. It gets a page of its own, and the
            incident leads there.
          </Trans>
        </Text>
      )}
    </Stack>
  );
}

function PostmortemForm({ incident, onClose }: { incident: IncidentStoryFragment; onClose: () => void }) {
  const { t } = useLingui();
  const [update] = useMutation(UpdateIncidentDocument);
  const [seen, setSeen] = useState(incident);
  const form = useForm({
    initialValues: { postmortem: incident.postmortem ?? '' },
    validate: ({ postmortem }) =>
      schemaErrors(updateIncidentInput, { postmortem: postmortem.trim() ? postmortem : null }),
  });
  const { save, saving, problem, forgetProblem } = useSaving(form.setErrors);

  const submit = form.onSubmit(async ({ postmortem }) => {
    const input = { postmortem: postmortem.trim() ? postmortem : null, ifUnchangedSince: seen.updatedAt };
    if (await save(() => update({ variables: { id: incident.id, input } }))) onClose();
  });

  return (
    <Paper withBorder p="md">
      <form onSubmit={submit} noValidate>
        <Stack>
          <MarkdownField
            label={t`Postmortem`}
            minRows={10}
            {...form.getInputProps('postmortem')}
            value={form.values.postmortem}
          />
          <FormProblem
            problem={problem}
            onKeepMine={() => {
              setSeen(incident);
              forgetProblem();
            }}
            onTakeTheirs={() => {
              setSeen(incident);
              form.setValues({ postmortem: incident.postmortem ?? '' });
              forgetProblem();
            }}
          />
          <FormButtons saving={saving} onCancel={onClose} submit={<Trans>Publish postmortem</Trans>} />
        </Stack>
      </form>
    </Paper>
  );
}
