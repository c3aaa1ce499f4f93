import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { showProblem } from './notices.tsx';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** Above the losses. */
  intro?: ReactNode;
  /** What its button says. */
  button?: ReactNode;
  /** Has to be typed. */
  name: string;
  /** What will be lost, one line each. */
  losses: ReactNode[];
  onDelete: () => Promise<unknown>;
}

/** Names what will be lost, and asks for the name. */
export function DeleteDialog({ opened, onClose, title, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <DeleteForm onClose={onClose} {...rest} />
    </Modal>
  );
}

function DeleteForm({
  onClose,
  name,
  losses,
  onDelete,
  intro = <Trans>This cannot be undone. It deletes:</Trans>,
  button = <Trans>Delete</Trans>,
}: Omit<Props, 'opened' | 'title'>) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);

  const confirm = async () => {
    setBusy(true);
    try {
      await onDelete();
      onClose();
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <Stack>
        <div>
          <Text>{intro}</Text>
          <List mt="xs">
            {losses.map((loss, index) => (
              <List.Item key={index}>{loss}</List.Item>
            ))}
          </List>
        </div>
        <TextInput
          label={t`Type “${name}” to confirm`}
          autoComplete="off"
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" color="red.8" loading={busy} disabled={typed.trim() !== name.trim()}>
            {button}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
