import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../gql/gql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { PasskeyButton } from '../session/passkey-button.tsx';
import { signWithPasskey } from './browser-passkeys.ts';
import { ProviderProof } from './provider-proof.tsx';
import { useMyFactors } from './my-factors.ts';

const ProveMyselfDocument = graphql(/* GraphQL */ `
  mutation ProveMyself($currentPassword: String!) {
    proveMyself(currentPassword: $currentPassword)
  }
`);

const BeginPasskeyProofDocument = graphql(/* GraphQL */ `
  mutation BeginPasskeyProof {
    beginPasskeyProof
  }
`);

const ProveMyselfWithPasskeyDocument = graphql(/* GraphQL */ `
  mutation ProveMyselfWithPasskey($credential: JSONObject!) {
    proveMyselfWithPasskey(credential: $credential)
  }
`);

interface Props {
  onProven: () => void;
  onClose: () => void;
}

export function ProofDialog({ onProven, onClose }: Props) {
  const { t } = useLingui();
  const { factors } = useMyFactors();
  const [begin] = useMutation(BeginPasskeyProofDocument);
  const [complete] = useMutation(ProveMyselfWithPasskeyDocument);

  const proveByPasskey = async () => {
    const { data } = await begin();
    if (!data) return;
    await complete({ variables: { credential: await signWithPasskey(data.beginPasskeyProof, { byAutofill: false }) } });
    onProven();
  };

  return (
    <Modal opened onClose={onClose} title={t`Is it you?`} zIndex={400}>
      <Stack>
        <Text>
          <Trans>
            You signed in a while ago. So that nobody changes this who finds the screen open, show it again.
          </Trans>
        </Text>
        {factors?.signsInBy.includes('PASSWORD') && <PasswordProof onProven={onProven} onClose={onClose} />}
        {factors?.signsInBy.includes('PROVIDER') && <ProviderProof />}
        {factors?.signsInBy.includes('PASSKEY') && <PasskeyButton onUse={proveByPasskey} />}
      </Stack>
    </Modal>
  );
}

function PasswordProof({ onProven, onClose }: Props) {
  const { t } = useLingui();
  const [prove] = useMutation(ProveMyselfDocument);
  const form = useForm({
    initialValues: { currentPassword: '' },
    validate: { currentPassword: (value) => (value ? null : t`Your password, please`) },
  });
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit(async (variables) => {
    if (await save(() => prove({ variables }))) onProven();
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <PasswordInput
          label={t`Your password`}
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('currentPassword')}
        />
        <FormProblem problem={problem} />
        <FormButtons saving={saving} onCancel={onClose} submit={<Trans>Continue</Trans>} />
      </Stack>
    </form>
  );
}
