import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { bringAxe, examine } from '../harness/axe.ts';
import { aPerson } from '../harness/person.ts';
import type { Signet } from '../harness/signet.ts';
import { aPage, signIn } from '../harness/stage.ts';
import { viewerSession } from '../harness/viewer.ts';

/** As they come to be after failing again and again. */
function quarantine(signet: Signet): void {
  const database = new DatabaseSync(signet.database);
  database.exec('PRAGMA busy_timeout = 5000');
  database.exec("UPDATE subscribers SET quarantinedAt = createdAt WHERE address LIKE '%example.com%'");
  database.exec("UPDATE people SET role = 'EDITOR' WHERE role = 'VIEWER'");
  database.close();
}

it('the overview says who is told nothing any more, by kind, and leads there those who may do something', async () => {
  const { signet, api } = await aPage();
  for (const address of ['bob@example.com', 'eve@example.com'])
    await api.ask('mutation ($input: SubscribeInput!) { addSubscriber(input: $input) { id } }', {
      input: { channel: 'EMAIL', address, wholePage: true },
    });
  await api.ask('mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { secret } }', {
    input: { channel: 'WEBHOOK', url: 'https://example.com/hook', wholePage: true },
  });
  const editorSession = await viewerSession(signet);
  quarantine(signet);

  const owner = await aPerson({ origin: signet.origin, name: 'owner' });
  await signIn(owner, signet);
  await bringAxe(owner);
  await owner.page.goto('/console');
  const endpoints = owner.page.getByRole('listitem').filter({ hasText: '1 endpoint is told nothing any more' });
  const readers = owner.page.getByRole('listitem').filter({ hasText: '2 subscribers are told nothing any more' });
  await readers.waitFor();
  await examine(owner, 'an overview with receivers in quarantine');
  await endpoints.getByRole('link', { name: 'See which' }).click();
  await owner.page.getByRole('heading', { name: 'Endpoints', level: 1 }).waitFor();
  await owner.page.goBack();
  await readers.getByRole('link', { name: 'See who' }).click();
  await owner.page.getByText('bob@example.com').waitFor();

  const editor = await aPerson({ origin: signet.origin, name: 'editor' });
  await signIn(editor, signet, signet.origin, editorSession);
  await editor.page.goto('/console');
  await editor.page.getByText('2 subscribers are told nothing any more').waitFor();
  expect(await editor.page.getByRole('link', { name: /^See wh/ }).count()).toBe(0);
});
