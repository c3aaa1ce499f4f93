/** Posts a form as a browser does; gives what the page that follows says of it. @throws where nothing answers */
export async function postForm(form: HTMLFormElement): Promise<string> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
  const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(fields) });
  return new URL(response.url).searchParams.get('notice') ?? 'failed';
}
