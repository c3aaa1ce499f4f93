import { describe, expect, it } from 'vitest';
import { composer, messageField, pick, publish, titleField } from '../harness/console.ts';
import { card, headline, pastDays, row, updates } from '../harness/public-page.ts';
import { anOperator, aPage, aVisitor } from '../harness/stage.ts';

const TITLE = 'Errors on the API';

describe('an incident in the console', () => {
  it('is corrected afterwards, and whoever reads it sees that', async () => {
    const { signet, api } = await aPage();
    const component = await api.component({ name: 'API' });
    const id = await api.incident({ title: TITLE, impacts: [{ componentId: component, status: 'MAJOR_OUTAGE' }] });
    const { page: theirs } = await aVisitor(signet, `/incidents/${id}`);
    const { page } = await anOperator(signet, `/console/incidents/${id}`);

    await page.getByRole('button', { name: 'More about this incident' }).click();
    await page.getByRole('menuitem', { name: 'Edit incident' }).click();
    const facts = page.getByRole('dialog', { name: 'Edit incident' });
    await facts.getByRole('textbox', { name: 'Title' }).fill('Errors on writes');
    await facts.getByRole('button', { name: 'Save' }).click();
    await headline(theirs).getByText('Errors on writes').waitFor();

    await page.getByRole('button', { name: /^Update of / }).click();
    await page.getByRole('menuitem', { name: 'Edit update' }).click();
    const update = page.getByRole('dialog', { name: 'Edit update' });
    await update.getByRole('textbox', { name: 'Message', exact: true }).fill('Only writes fail.');
    await update.getByRole('checkbox', { name: 'API' }).uncheck();
    await update.getByRole('button', { name: 'Save' }).click();
    await theirs.getByRole('article').getByText('Only writes fail.').waitFor();
    expect(await updates(theirs.getByRole('article')).textContent()).toContain('edited');
    await theirs.getByRole('link', { name: 'Investigating: Errors on writes' }).waitFor();
    expect(await theirs.getByText('Major outage').count()).toBe(0);
  });

  it('is resolved, explained in a postmortem, and deleted once its title is typed', async () => {
    const { signet, api } = await aPage();
    await api.component({ name: 'API' });
    const id = await api.incident({ title: TITLE });
    const { page: theirs } = await aVisitor(signet);
    const { page } = await anOperator(signet, `/console/incidents/${id}`);
    await page.getByRole('button', { name: `Resolve: ${TITLE}` }).click();
    await messageField(page).fill('It was a cache.');
    await publish(page);
    await pastDays(theirs).getByText('It was a cache.').waitFor();

    await page.getByRole('button', { name: 'Write postmortem' }).click();
    await page.getByRole('textbox', { name: 'Postmortem', exact: true }).fill('## Why\n\nNobody watched the cache.');
    await page.getByRole('button', { name: 'Publish postmortem' }).click();
    await page.getByRole('heading', { name: 'Why' }).waitFor();
    await pastDays(theirs).getByRole('link', { name: TITLE }).click();
    await theirs.getByRole('link', { name: 'Read the postmortem' }).click();
    await theirs.getByText('Nobody watched the cache.').waitFor();
    await theirs.goto('/');
    await pastDays(theirs).getByRole('link', { name: TITLE }).waitFor();

    await page.getByRole('button', { name: 'More about this incident' }).click();
    await page.getByRole('menuitem', { name: 'Delete incident' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete incident' });
    await dialog.getByLabel(`Type “${TITLE}” to confirm`).fill(TITLE);
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No incident yet').waitFor();
    await pastDays(theirs).getByRole('link', { name: TITLE }).waitFor({ state: 'detached' });
  });

  it('is written as a draft that no visitor sees, and published when it is ready', async () => {
    const { signet } = await aPage();
    const { page: theirs } = await aVisitor(signet);
    const { page } = await anOperator(signet, '/console/incidents?compose=new');
    await titleField(page).fill(TITLE);
    await messageField(page).fill('We are looking into it.');
    await composer(page).getByRole('combobox', { name: 'Visibility' }).click();
    await page.getByRole('option', { name: /^Hidden/ }).click();
    await publish(page, 'Save hidden');
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByText('Hidden', { exact: true }).waitFor();
    expect(await headline(theirs).textContent()).toBe('All systems operational');

    await page.getByRole('button', { name: 'More about this incident' }).click();
    await page.getByRole('menuitem', { name: 'Edit incident' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit incident' });
    await dialog.getByRole('combobox', { name: 'Visibility' }).click();
    await page.getByRole('option', { name: 'Everybody' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await card(theirs, TITLE).waitFor();
  });

  it('is found among many by its state and its component, and more are loaded on request', async () => {
    const { signet, api } = await aPage();
    const component = await api.component({ name: 'API' });
    for (let n = 1; n <= 21; n += 1) {
      const startedAt = new Date(Date.now() - n * 60_000).toISOString();
      await api.incident({ title: `Old trouble ${n}`, status: 'RESOLVED', startedAt });
    }
    await api.incident({ title: TITLE, impacts: [{ componentId: component, status: 'MAJOR_OUTAGE' }] });
    const { page } = await anOperator(signet, '/console/incidents');
    await page.getByText('20 of 22 incidents').waitFor();
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.getByRole('link', { name: 'Old trouble 21' }).waitFor();
    await pick(page, 'Which incidents', 'Open');
    await page.getByText('1 of 1 incident').waitFor();
    await pick(page, 'Which incidents', 'Resolved');
    await page.getByRole('link', { name: TITLE }).waitFor({ state: 'detached' });
    await pick(page, 'Which incidents', 'All');
    await page.getByRole('combobox', { name: 'Component' }).click();
    await page.getByRole('option', { name: 'API' }).click();
    await page.getByText('1 of 1 incident').waitFor();
    await page.reload();
    await page.getByText('1 of 1 incident').waitFor();
    await page.getByRole('link', { name: TITLE }).waitFor();
  });

  it('is found by its words, whatever their case and accents, and the search stays in the address', async () => {
    const { signet, api } = await aPage();
    const id = await api.incident({ title: 'Störung der API', status: 'RESOLVED' });
    await api.update(id, { status: 'RESOLVED', message: 'It was the café’s router.' });
    await api.incident({ title: 'Slow website' });
    const { page } = await anOperator(signet, '/console/incidents');
    await page.getByText('2 of 2 incidents').waitFor();
    const search = page.getByRole('searchbox', { name: 'Search incidents' });
    await search.fill('STORUNG cafe');
    await page.getByText('1 of 1 incident').waitFor();
    await page.getByRole('link', { name: 'Störung der API' }).waitFor();
    expect(new URL(page.url()).searchParams.get('search')).toBe('STORUNG cafe');
    await page.reload();
    await page.getByText('1 of 1 incident').waitFor();
    await search.fill('100% nowhere');
    await page.getByText('Nothing found for “100% nowhere”').waitFor();
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await page.getByText('2 of 2 incidents').waitFor();
    expect(await search.inputValue()).toBe('');
  });
});

describe('from anywhere in the console, with the keyboard', () => {
  it('the palette starts anything', async () => {
    const { signet, api } = await aPage();
    await api.component({ name: 'API' });
    const { page: theirs } = await aVisitor(signet);
    const { page } = await anOperator(signet, '/console/settings');
    await page.getByRole('button', { name: 'Save settings' }).waitFor();
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Search and commands' });
    await palette
      .getByRole('textbox')
      .or(palette.getByRole('combobox'))
      .or(palette.getByRole('searchbox'))
      .fill('api partial');
    await palette.getByText('Set API: Partial outage').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => row(theirs, 'API').textContent()).toContain('Partial outage');
  });

  it('single keys open the composer, and what they do is listed', async () => {
    const { signet, api } = await aPage();
    await api.incident({ title: TITLE });
    const { page } = await anOperator(signet, '/console/settings');
    await page.getByRole('button', { name: 'Save settings' }).waitFor();
    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: 'New incident' }).waitFor();
    await page.keyboard.press('Escape');
    await composer(page).waitFor({ state: 'detached' });
    await page.keyboard.press('r');
    await page.getByRole('dialog', { name: 'Resolve incident' }).waitFor();
    expect(await composer(page).getByRole('radio', { name: 'Resolved' }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await composer(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('New incident').waitFor();
  });
});
