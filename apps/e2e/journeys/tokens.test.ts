import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bringAxe, examine } from '../harness/axe.ts';
import { errorOf } from '../harness/console.ts';
import { aPerson } from '../harness/person.ts';
import { anOperator, aPage, aViewer, signIn } from '../harness/stage.ts';

const NAME = 'Latency probe';

async function createToken(page: Page, scopes: string[]): Promise<string> {
  await page.getByRole('button', { name: 'New token' }).click();
  const dialog = page.getByRole('dialog', { name: 'New token' });
  await dialog.getByRole('button', { name: 'Create token' }).click();
  expect(await errorOf(dialog.getByRole('textbox', { name: 'Name' }))).toBe('Must not be empty');
  await dialog.getByText('Must name at least one scope').waitFor();
  await dialog.getByRole('textbox', { name: 'Name' }).fill(NAME);
  for (const scope of scopes) await dialog.getByRole('checkbox', { name: scope }).check();
  await dialog.getByRole('radio', { name: 'In 30 days' }).check();
  await dialog.getByRole('button', { name: 'Create token' }).click();
  const shown = page.getByRole('dialog', { name: 'Your new token' });
  const secret = await shown.getByText(/^sgt_[\w-]{43}$/).textContent();
  await page.keyboard.press('Escape');
  await shown.getByRole('button', { name: 'I have stored it' }).click();
  await shown.waitFor({ state: 'detached' });
  return secret ?? '';
}

describe('an API token', () => {
  it('is made in the console, used by a script, and revoked', async () => {
    const { signet, api } = await aPage();
    const { createMetric: metric } = (await api.ask(
      'mutation { createMetric(input: { name: "Response time", suffix: "ms" }) { id } }',
    )) as unknown as { createMetric: { id: string } };
    const { page } = await anOperator(signet, '/console');
    await page.getByRole('button', { name: 'Account of' }).click();
    await page.getByRole('menuitem', { name: 'API tokens' }).click();
    await page.getByText('No token yet').waitFor();

    const secret = await createToken(page, ['Change metrics']);
    const row = page.getByRole('listitem').filter({ hasText: NAME });
    await row.getByText(`${secret.slice(0, 10)}… · Change metrics`).waitFor();
    expect(await page.content()).not.toContain(secret);

    const post = () =>
      fetch(`${signet.origin}/metrics/${metric.id}/points`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: '{"value":212}',
      });
    const answer = await post();
    expect([answer.status, await answer.json()]).toEqual([200, { recorded: 1 }]);
    await expect
      .poll(async () => {
        await page.reload();
        return row.textContent();
      })
      .toContain('last used');

    await row.getByRole('button', { name: `Revoke ${NAME}` }).click();
    const dialog = page.getByRole('dialog', { name: 'Revoke token' });
    await dialog.getByText(`whatever sends the token ${secret.slice(0, 10)}… is refused`).waitFor();
    await dialog.getByLabel(`Type “${NAME}” to confirm`).fill(NAME);
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('No token yet').waitFor();
    expect((await post()).status).toBe(401);
  });

  it('of a viewer only reads', async () => {
    const { signet } = await aPage();
    const { page } = await aViewer(signet, '/console/tokens');
    await page.getByRole('button', { name: 'New token' }).click();
    const dialog = page.getByRole('dialog', { name: 'New token' });
    await dialog.getByRole('checkbox', { name: 'Read' }).waitFor();
    expect(await dialog.getByRole('checkbox').count()).toBe(1);
  });

  it('puts up no barrier', async () => {
    const { signet } = await aPage();
    const person = await aPerson({ origin: signet.origin, name: 'tokens' });
    await bringAxe(person);
    await signIn(person, signet);
    const { page } = person;
    await page.goto('/console/tokens');
    await page.getByText('No token yet').waitFor();
    await examine(person, 'no tokens');
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByRole('dialog', { name: 'New token' }).waitFor();
    await examine(person, 'new token');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await createToken(page, ['Read', 'Change incidents']);
    await page.getByRole('listitem').filter({ hasText: NAME }).waitFor();
    await examine(person, 'tokens');
    await page.getByRole('button', { name: `Revoke ${NAME}` }).click();
    await page.getByRole('dialog', { name: 'Revoke token' }).waitFor();
    await examine(person, 'revoke token');
  });
});
