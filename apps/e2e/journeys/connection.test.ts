import { expect, it } from 'vitest';
import { card, headline, row } from '../harness/public-page.ts';
import { anOperator, aPage, aVisitor } from '../harness/stage.ts';

it('a page whose server goes away says so, and catches up by itself once it is back', async () => {
  const { signet, api } = await aPage();
  const component = await api.component({ name: 'API' });
  const visitor = await aVisitor(signet);
  const { page } = visitor;
  visitor.expects(/WebSocket|ERR_CONNECTION_REFUSED/);
  await api.setStatus(component, 'DEGRADED_PERFORMANCE');
  await headline(page).getByText('API: degraded performance').waitFor();

  await signet.stop();
  await page.getByText(/^Connection lost – showing/).waitFor();
  expect(await headline(page).textContent()).toBe('API: degraded performance');

  await signet.start();
  await api.incident({ title: 'Errors on the API', impacts: [{ componentId: component, status: 'MAJOR_OUTAGE' }] });
  await card(page, 'Errors on the API').waitFor({ timeout: 40_000 });
  expect(await headline(page).textContent()).toBe('API: major outage');
  expect(await row(page, 'API').textContent()).toContain('Major outage');
  await page.getByText(/^updated/).waitFor({ timeout: 40_000 });
  expect(visitor.loads()).toBe(1);
});

it('a console whose server goes away says so, keeps what is typed, and catches up', async () => {
  const { signet, api } = await aPage();
  const component = await api.component({ name: 'API' });
  const operator = await anOperator(signet, '/console?compose=new');
  const { page } = operator;
  operator.expects(/WebSocket|ERR_CONNECTION_REFUSED/);
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('Errors on the API');
  await page.getByRole('status').first().waitFor({ state: 'attached' });

  await signet.stop();
  await page.getByText('Connection lost').waitFor();
  await signet.start();
  await api.setStatus(component, 'MAJOR_OUTAGE');
  await page.getByText('Connection lost').waitFor({ state: 'detached', timeout: 40_000 });
  expect(await title.inputValue()).toBe('Errors on the API');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Status of API: Major outage' }).waitFor();
});

it('a visitor who is offline for a while is told so, and catches up without loading the page again', async () => {
  const { signet, api } = await aPage();
  const component = await api.component({ name: 'API' });
  const visitor = await aVisitor(signet);
  visitor.expects(/WebSocket|ERR_INTERNET_DISCONNECTED/);
  const { page, context } = visitor;
  await context.setOffline(true);
  await page.getByText(/^Connection lost – showing/).waitFor();
  await api.setStatus(component, 'MAJOR_OUTAGE');
  await context.setOffline(false);
  await headline(page).getByText('API: major outage').waitFor({ timeout: 40_000 });
  await page.getByText(/^updated/).waitFor({ timeout: 40_000 });
  expect(visitor.loads()).toBe(1);
});
