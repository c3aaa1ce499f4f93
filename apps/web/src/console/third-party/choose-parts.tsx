import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import type { FollowedFactsFragment } from '../gql/graphql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { FollowChoices } from './follow-choices.tsx';
import { FoundHeading } from './found-heading.tsx';
import type { FoundService, Preview } from './found-service.ts';
import { PartList } from './part-list.tsx';
import { PlacesFields } from './places-fields.tsx';
import { LinkComponentDocument } from './third-party-facts.ts';
import { linkInputOf, useFollowing, type Following } from './use-following.ts';
import { usePreview } from './use-preview.ts';

interface Props {
  component: FollowedFactsFragment;
  found: FoundService;
  /** What is followed by now. */
  begun?: Partial<Following> | undefined;
  onBack: () => void;
  onDone: () => void;
}

/** All of it or some parts, and what becomes of what it says. */
export function ChooseParts({ component, found, begun, onBack, onDone }: Props) {
  const { t } = useLingui();
  const form = useFollowing(begun);
  const { preview, looking, lookAgain } = usePreview(found, form);
  const [link] = useMutation(LinkComponentDocument);
  const { save, saving, problem } = useSaving(({ selector, ...errors }) =>
    form.setErrors({ ...errors, ...(selector && { regions: selector }) }),
  );
  const { name } = found;
  const submit = form.onSubmit(async (following) => {
    if (await save(() => link({ variables: { id: component.id, input: linkInputOf(found, following) } }))) {
      showDone(
        <Trans>
          {component.name} follows {name}.
        </Trans>,
      );
      onDone();
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FoundHeading found={{ ...found, preview }} />
        <PlacesFields form={form} preview={preview} looking={looking} onLook={() => void lookAgain()} />
        <PartList
          parts={withAbsent(preview.components, begun?.components ?? [])}
          description={t`The worst of them counts. None chosen: the whole page.`}
          chosen={form.values.components}
          onChoose={(components) => form.setFieldValue('components', components)}
        />
        <FollowChoices form={form} words={preview.words} />
        <FormProblem problem={problem} />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            <Trans>Back</Trans>
          </Button>
          <Button type="submit" loading={saving}>
            <Trans>Follow {name}</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** With those that are followed and no longer there, so that they can be left out. */
function withAbsent(parts: Preview['components'], followed: readonly string[]): Preview['components'] {
  if (parts.length === 0) return parts;
  const absent = followed.filter((followedKey) => parts.every(({ key }) => key !== followedKey));
  return [...parts, ...absent.map((key) => ({ key, name: key, group: null, status: 'UNKNOWN' as const }))];
}
