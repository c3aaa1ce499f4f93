import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose, composer, errorOf, messageField, pick, publish, titleField } from '../harness/console.ts';
import { card, headline } from '../harness/public-page.ts';
import { anOperator, aPage, aVisitor } from '../harness/stage.ts';

const NAME = 'Errors in one region';

const titleOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Title', exact: true });
const messageOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Message', exact: true });

describe('a template', () => {
  it('is written while all is calm, and used when it is not', async () => {
    const { signet, api } = await aPage();
    await api.component({ name: 'API' });
    const { page: theirs } = await aVisitor(signet);
    const { page } = await anOperator(signet, '/console/incidents');
    await page.getByRole('link', { name: 'Templates' }).click();
    await page.getByRole('link', { name: 'Write the first one' }).click();

    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(NAME);
    await titleOf(page).fill('Errors in {{region}}');
    await messageOf(page).fill('Since {{since}} some requests to **{{region}}** fail.');
    const region = page.getByRole('group', { name: 'region' });
    await region.getByLabel('What to ask for').fill('Region');
    await region.getByLabel('Example').fill('eu-west-1');
    await page.getByRole('group', { name: 'since' }).getByLabel('Default').fill('a few minutes ago');
    await choose(page, 'Status', 'Identified');
    await page.getByRole('checkbox', { name: 'API' }).check();
    const preview = page.getByRole('region', { name: 'Filled in with the examples' });
    await preview.getByRole('heading', { name: 'Errors in eu-west-1' }).waitFor();
    await preview.getByText('Since a few minutes ago some requests to eu-west-1 fail.').waitFor();
    await page.getByRole('button', { name: 'Save template' }).click();
    await page.getByRole('link', { name: NAME }).waitFor();

    await page.getByRole('button', { name: 'New incident' }).click();
    await choose(composer(page), 'Template', NAME);
    const field = composer(page).getByLabel('Region');
    await field.press('Enter');
    expect(await errorOf(field)).toBe('Must not be empty');
    expect(await titleField(page).inputValue()).toBe('');
    await field.fill('us-east-1');
    await field.press('Enter');
    await composer(page).getByText(`Filled in from “${NAME}”`).waitFor();
    expect(await titleField(page).inputValue()).toBe('Errors in us-east-1');

    await page.reload();
    await composer(page)
      .getByText(/^Restored draft from/)
      .waitFor();
    expect(await messageField(page).inputValue()).toBe('Since a few minutes ago some requests to **us-east-1** fail.');
    expect(await composer(page).getByRole('radio', { name: 'Identified' }).isChecked()).toBe(true);
    await publish(page);
    await card(theirs, 'Errors in us-east-1').getByText('requests to us-east-1 fail').waitFor();
    await headline(theirs).getByText('API: degraded performance').waitFor();
  });

  it('replaces nothing that was typed without a question', async () => {
    const { signet, api } = await aPage();
    await api.template({ name: NAME });
    const { page } = await anOperator(signet, '/console?compose=new');
    await titleField(page).fill('My own title');
    await choose(composer(page), 'Template', NAME);
    await composer(page).getByLabel('Region').fill('eu-west-1');
    await composer(page).getByRole('button', { name: 'Fill in' }).click();
    const question = composer(page).getByRole('alert');
    await question.getByText('The template would replace your title.').waitFor();
    expect(await messageField(page).inputValue()).toBe('');
    await question.getByRole('button', { name: 'Keep mine, fill in the rest' }).click();
    expect(await titleField(page).inputValue()).toBe('My own title');
    expect(await messageField(page).inputValue()).toBe('Some requests to **eu-west-1** fail.');

    await composer(page).getByLabel('Region').fill('us-east-1');
    await composer(page).getByRole('button', { name: 'Fill in' }).click();
    await question.getByRole('button', { name: 'Replace with the template' }).click();
    expect(await titleField(page).inputValue()).toBe('Errors in us-east-1');
    expect(await messageField(page).inputValue()).toBe('Some requests to **us-east-1** fail.');
  });

  it('says what is wrong with it where it is wrong, and keeps every word', async () => {
    const { signet, api } = await aPage();
    await api.template({ name: NAME });
    const { page } = await anOperator(signet, '/console/templates/new');
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill(NAME.toUpperCase());
    await titleOf(page).fill('Errors in {{Region}}');
    await messageOf(page).fill('We look.');
    await page.getByRole('button', { name: 'Save template' }).click();
    expect(await errorOf(titleOf(page))).toMatch(/^Has “{{Region}}” on line 1, which is not a variable/);
    await titleOf(page).fill('Errors in {{region}}');
    await page.getByRole('button', { name: 'Save template' }).click();
    await expect.poll(() => errorOf(name)).toBe('Is the name of another template of this kind');
    expect(await messageOf(page).inputValue()).toBe('We look.');
    await pick(page, 'For', 'Maintenance');
    await page.getByRole('button', { name: 'Save template' }).click();
    await page.getByRole('link', { name: NAME.toUpperCase(), exact: true }).waitFor();
  });

  it('is found by name, changed, and deleted once its name is typed', async () => {
    const { signet, api } = await aPage();
    const id = await api.template({ name: NAME });
    await api.template({ name: 'Database upgrade', kind: 'MAINTENANCE' });
    const { page } = await anOperator(signet, '/console/templates');
    const links = page.getByRole('main').getByRole('listitem').getByRole('link');
    await page.getByRole('searchbox', { name: 'Search templates' }).fill('ERRORS');
    await expect.poll(() => links.allTextContents()).toEqual([NAME]);
    await links.click();

    await messageOf(page).fill('{{region}} does not answer.');
    const theirs = 'mutation ($id: ID!) { updateTemplate(id: $id, input: { name: "Another name" }) { id } }';
    await api.ask(theirs, { id });
    await page.getByRole('button', { name: 'Save template' }).click();
    const notice = page.getByRole('alert');
    await notice.getByText('Somebody else changed this meanwhile').waitFor();
    expect(await messageOf(page).inputValue()).toBe('{{region}} does not answer.');
    await page.getByRole('heading', { name: 'Another name', level: 1 }).waitFor();
    await notice.getByRole('button', { name: 'Take theirs' }).click();
    expect(await messageOf(page).inputValue()).toBe('Some requests to **{{region}}** fail.');

    await page.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete template' });
    await dialog.getByLabel('Type “Another name” to confirm').fill('Another name');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => links.allTextContents()).toEqual(['Database upgrade']);
  });
});
