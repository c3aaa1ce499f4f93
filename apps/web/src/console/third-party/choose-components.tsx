import { useMutation } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormErrors } from '../client/form-errors.ts';
import type { GroupFactsFragment } from '../gql/graphql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { FollowChoices } from './follow-choices.tsx';
import { FoundHeading } from './found-heading.tsx';
import type { FoundService } from './found-service.ts';
import { GroupChoiceField } from './group-choice.tsx';
import { followServiceInput, type GroupChoice } from './new-components.ts';
import { PartList } from './part-list.tsx';
import { PlacesFields } from './places-fields.tsx';
import { FollowServiceDocument } from './third-party-facts.ts';
import { useFollowing } from './use-following.ts';
import { usePreview } from './use-preview.ts';

interface Props {
  found: FoundService;
  groups: readonly GroupFactsFragment[];
  onBack: () => void;
  onDone: () => void;
}

/** Which parts become components, what they are called, and where they stand. */
export function ChooseComponents({ found, groups, onBack, onDone }: Props) {
  const { t } = useLingui();
  const form = useFollowing();
  const { preview, looking, lookAgain } = usePreview(found, form);
  const [name, setName] = useState(found.name);
  const [names, setNames] = useState<Record<string, string>>({});
  const [group, setGroup] = useState<GroupChoice>({ kind: 'none' });
  const [errors, setErrors] = useState<FormErrors>({});
  const [follow] = useMutation(FollowServiceDocument, { refetchQueries: ['Catalogue'], awaitRefetchQueries: true });
  const { save, saving, problem } = useSaving((refused) => {
    setErrors(refused);
    form.setErrors({ ...refused, ...(refused['service.selector'] && { regions: refused['service.selector'] }) });
  });
  const { components: chosen } = form.values;
  const inOrder = preview.components.filter(({ key }) => chosen.includes(key));
  const count = Math.max(1, inOrder.length);
  const submit = form.onSubmit(async (following) => {
    const input = followServiceInput(found, preview.components, { following, name, names, group });
    if (!(await save(() => follow({ variables: { input } })))) return;
    showDone(
      <Plural value={count} one={`A component follows ${found.name}.`} other={`# components follow ${found.name}.`} />,
    );
    onDone();
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FoundHeading found={{ ...found, preview }} />
        <PlacesFields form={form} preview={preview} looking={looking} onLook={() => void lookAgain()} />
        <PartList
          parts={preview.components}
          description={t`Each that you choose becomes a component. None: one for all of it.`}
          chosen={chosen}
          onChoose={(keys) => form.setFieldValue('components', keys)}
          detail={(part) => (
            <TextInput
              ml={32}
              size="xs"
              aria-label={t`Name of the component for ${part.name}`}
              value={names[part.key] ?? part.name}
              error={errors[`components.${inOrder.indexOf(part)}.name`]}
              onChange={({ currentTarget: { value } }) => setNames((known) => ({ ...known, [part.key]: value }))}
            />
          )}
        />
        {inOrder.length === 0 && (
          <TextInput
            label={t`Name of the component`}
            value={name}
            error={errors['components.0.name']}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        )}
        <GroupChoiceField
          groups={groups}
          group={group}
          newName={found.name}
          error={errors['newGroup.name'] ?? errors['groupId']}
          onChoose={setGroup}
        />
        <FollowChoices form={form} words={preview.words} />
        <FormProblem problem={problem} />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            <Trans>Back</Trans>
          </Button>
          <Button type="submit" loading={saving}>
            <Plural value={count} one="Add the component" other="Add # components" />
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
