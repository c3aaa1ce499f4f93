import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import type { TemplateKind } from '@signet/domain/template';
import { useState } from 'react';
import { problemOf, type Problem } from '../client/problem.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { inTheWay, without, type TemplateFilling, type WrittenField, type WrittenSoFar } from './template-filling.ts';
import { TemplateDocument } from './template-facts.ts';
import { TemplateQuestions } from './template-questions.tsx';
import { useTemplateNames } from './use-template-names.ts';

const GONE: Problem = { code: 'NOT_FOUND', message: '', fields: [] };

interface Props {
  kind: TemplateKind;
  /** The draft as it stands: what somebody wrote in it is replaced only if they say so. */
  written: WrittenSoFar;
  /** The changes that the draft is to take over; what the template leaves alone is absent. */
  onFill: (changes: Partial<TemplateFilling>) => void;
}

/**
 * Starts a draft from a template: offers those of the kind, asks for their variables, and calls back with the
 * filled texts, the status and the impacts. Shows nothing while there is no template. It may stand inside a form:
 * nothing in it submits.
 */
export function TemplatePicker({ kind, written, onFill }: Props) {
  const { t } = useLingui();
  const names = useTemplateNames(kind);
  const [chosen, setChosen] = useState<string | null>(null);
  const [proposed, setProposed] = useState<TemplateFilling | null>(null);
  const [earlier, setEarlier] = useState<{ from: string; filling: TemplateFilling } | null>(null);
  const { data, error } = useQuery(TemplateDocument, {
    variables: { id: chosen ?? '' },
    skip: chosen === null,
    fetchPolicy: 'network-only',
  });
  const template = chosen === null ? null : data?.template;
  const inTheWayOf = (filling: TemplateFilling) => inTheWay(filling, written, earlier?.filling ?? null);
  const isAsFilled = earlier?.filling.title === written.title || earlier?.filling.message === written.message;
  const conflicts = proposed ? inTheWayOf(proposed) : [];

  const take = (filling: TemplateFilling, kept: readonly WrittenField[]) => {
    setProposed(null);
    setEarlier({ from: template?.name ?? '', filling });
    onFill(without(filling, kept));
  };
  const propose = (filling: TemplateFilling) => {
    if (inTheWayOf(filling).length > 0) setProposed(filling);
    else take(filling, []);
  };

  if (names.length === 0) return null;
  return (
    <Stack gap="sm">
      <Select
        label={t`Template`}
        placeholder={t`Start from a template`}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t`No template` }}
        nothingFoundMessage={t`No template matches`}
        data={names.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={(value) => {
          setChosen(value);
          setProposed(null);
        }}
      />
      {error && <FormProblem problem={problemOf(error)} />}
      {chosen !== null && template === null && <FormProblem problem={GONE} />}
      {template && <TemplateQuestions key={template.id} template={template} onAnswered={propose} />}
      {earlier && isAsFilled && !proposed && (
        <Text size="sm" c="dimmed" role="status">
          <Trans>Filled in from “{earlier.from}”. Read it once more before you publish.</Trans>
        </Text>
      )}
      {proposed && conflicts.length > 0 && (
        <Alert color="orange" role="alert" title={<Trans>You have already written something</Trans>}>
          <Conflicts fields={conflicts} />
          <Group gap="xs" mt="sm">
            <Button variant="default" onClick={() => take(proposed, conflicts)}>
              <Trans>Keep mine, fill in the rest</Trans>
            </Button>
            <Button variant="default" onClick={() => take(proposed, [])}>
              <Trans>Replace with the template</Trans>
            </Button>
          </Group>
        </Alert>
      )}
    </Stack>
  );
}

function Conflicts({ fields }: { fields: readonly WrittenField[] }) {
  const { t, i18n } = useLingui();
  const words: Record<WrittenField, string> = {
    title: t`your title`,
    message: t`your message`,
    impacts: t`the components you ticked`,
  };
  const list = new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(fields.map((field) => words[field]));
  return <Trans>The template would replace {list}.</Trans>;
}
