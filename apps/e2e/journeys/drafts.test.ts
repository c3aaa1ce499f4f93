import { describe, expect, it } from 'vitest';
import { OWNER } from '../harness/api.ts';
import { composer, errorOf, impact, messageField, pick, publish, titleField } from '../harness/console.ts';
import { card, headline, updates } from '../harness/public-page.ts';
import { anOperator, aPage, aVisitor } from '../harness/stage.ts';

const WORDS = 'We found the cause and are *rolling back*.';

describe('what an operator types in the composer', () => {
  it('is still there after a reload, and can be discarded', async () => {
    const { signet, api } = await aPage();
    await api.component({ name: 'API' });
    const { page } = await anOperator(signet, '/console?compose=new');
    await titleField(page).fill('Errors on the API');
    await pick(composer(page), 'Status', 'Identified');
    await messageField(page).fill(WORDS);
    await impact(page, 'API', 'Major outage');

    await page.reload();
    await composer(page)
      .getByText(/^Restored draft from/)
      .waitFor();
    expect(await titleField(page).inputValue()).toBe('Errors on the API');
    expect(await messageField(page).inputValue()).toBe(WORDS);
    expect(await composer(page).getByRole('radio', { name: 'Identified' }).isChecked()).toBe(true);
    expect(await composer(page).getByRole('combobox', { name: 'Impact on API' }).inputValue()).toBe('Major outage');

    await composer(page).getByRole('button', { name: 'Discard draft' }).click();
    expect(await titleField(page).inputValue()).toBe('');
    await page.reload();
    await titleField(page).waitFor();
    expect(await messageField(page).inputValue()).toBe('');
  });

  it('is kept when a field is refused, and the refusal stands at its field', async () => {
    const { signet } = await aPage();
    const { page } = await anOperator(signet, '/console?compose=new');
    await titleField(page).fill('x'.repeat(201));
    await messageField(page).fill(WORDS);
    await publish(page);
    expect(await errorOf(titleField(page))).toBe('Must have at most 200 characters');
    expect(await messageField(page).inputValue()).toBe(WORDS);

    await titleField(page).fill('Errors on the API');
    await composer(page).getByText('Earlier', { exact: true }).click();
    const startedAt = composer(page).getByLabel('Started at');
    await startedAt.fill('2098-01-01T12:00');
    await publish(page);
    await expect.poll(() => errorOf(startedAt)).toMatch(/future/);
    expect(await titleField(page).inputValue()).toBe('Errors on the API');
    expect(await messageField(page).inputValue()).toBe(WORDS);

    await composer(page).getByText('Now', { exact: true }).click();
    await publish(page);
    await page.getByRole('article', { name: 'Errors on the API' }).waitFor();
  });

  it('outlives the session: sign in over it, publish, and it is posted once', async () => {
    const { signet, api } = await aPage();
    const { page, context } = await anOperator(signet, '/console?compose=new');
    await titleField(page).fill('Errors on the API');
    await messageField(page).fill(WORDS);
    await context.clearCookies();
    await publish(page);

    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.getByLabel('Password', { exact: true }).fill(OWNER.password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await messageField(page).inputValue()).toBe(WORDS);
    await publish(page);
    await composer(page).waitFor({ state: 'detached' });
    const { incidents } = await api.ask('{ incidents { totalCount } }');
    expect(incidents).toEqual({ totalCount: 1 });
  });

  it('is posted once, though the first answer was lost on the way', async () => {
    const { signet, api } = await aPage();
    const operator = await anOperator(signet, '/console?compose=new');
    const { page } = operator;
    operator.expects(/ERR_FAILED/);
    await titleField(page).fill('Errors on the API');
    await messageField(page).fill(WORDS);
    await page.route('/graphql', async (route) => {
      if (!route.request().postData()?.includes('"CreateIncident"')) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await publish(page);
    await composer(page)
      .getByText(/could not be reached/)
      .waitFor();
    await page.unroute('/graphql');
    await publish(page);
    await composer(page).waitFor({ state: 'detached' });
    const { incidents } = await api.ask('{ incidents { totalCount } }');
    expect(incidents).toEqual({ totalCount: 1 });
  });
});

describe('two operators on one incident', () => {
  const TITLE = 'Errors on the API';

  it('see each other, and neither overwrites the other', async () => {
    const { signet, api } = await aPage();
    await api.incident({ title: TITLE });
    const { page: hers } = await anOperator(signet);
    const { page: his } = await anOperator(signet);
    const { page: visitors } = await aVisitor(signet);
    await hers.getByRole('button', { name: `Post update: ${TITLE}` }).click();
    await messageField(hers).fill('Hers.');
    await his.getByRole('button', { name: `Post update: ${TITLE}` }).click();
    await messageField(his).fill('His.');
    await publish(his);

    const notice = composer(hers).getByRole('alert');
    await notice.getByText('Somebody else changed this incident meanwhile').waitFor();
    expect(await notice.textContent()).toContain('His.');
    expect(await messageField(hers).inputValue()).toBe('Hers.');
    expect(await composer(hers).getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);
    await notice.getByRole('button', { name: 'Keep mine, after theirs' }).click();
    await publish(hers);

    await card(visitors, TITLE).getByText('Hers.').waitFor();
    expect(await updates(card(visitors, TITLE)).allTextContents()).toEqual([
      expect.stringContaining('Hers.'),
      expect.stringContaining('His.'),
      expect.stringContaining('We are looking into it.'),
    ]);
    expect(await headline(visitors).textContent()).toBe(`Investigating: ${TITLE}`);
  });

  it('are told even where changes do not arrive by themselves', async () => {
    const { signet, api } = await aPage();
    const id = await api.incident({ title: TITLE });
    const operator = await anOperator(signet, '/console');
    const { page } = operator;
    await page.routeWebSocket('/graphql', () => undefined);
    await page.goto(`/console?compose=${id}&as=update`);
    await messageField(page).fill('Mine.');
    await api.update(id, { status: 'IDENTIFIED', message: 'Theirs.' });
    await publish(page);
    const notice = composer(page).getByRole('alert');
    await notice.getByText('Somebody else changed this incident meanwhile').waitFor();
    expect(await notice.textContent()).toContain('Theirs.');
    await notice.getByRole('button', { name: 'Keep mine, after theirs' }).click();
    await publish(page);
    await composer(page).waitFor({ state: 'detached' });
    const { incident } = await api.ask('query ($id: ID!) { incident(id: $id) { updates { message } } }', { id });
    expect(incident).toEqual({
      updates: [{ message: 'Mine.' }, { message: 'Theirs.' }, { message: 'We are looking into it.' }],
    });
  });
});

it('works over plain HTTP at any address, where browsers withhold what they call insecure', async () => {
  const { signet } = await aPage();
  const origin = signet.origin.replace('localhost', 'status.test');
  const operator = await anOperator(signet, '/console?compose=new', { origin });
  const { page } = operator;
  operator.expects(/Cross-Origin-Opener-Policy header has been ignored/);
  await titleField(page).fill('Errors on the API');
  await messageField(page).fill(WORDS);
  await publish(page);
  await page.getByRole('article', { name: 'Errors on the API' }).waitFor();
});
