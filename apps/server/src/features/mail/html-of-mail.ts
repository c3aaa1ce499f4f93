import { escapeHtml } from '../../core/markdown.js';
import { printable } from '../../core/printable.js';
import type { MailContent, MailFact, MailLink } from './mail-content.js';

/** Mail programs that drop the style sheet show this much all the same. */
const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5";

/** Colours of the second kind are for the dark; nothing is said by colour, and nothing is loaded. */
const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; background: #ffffff; color: #1b1f24; }
.mail { max-width: 600px; margin: 0 auto; padding: 24px 16px; overflow-wrap: anywhere; }
.quiet { color: #59636e; font-size: 14px; }
h1 { font-size: 20px; line-height: 1.3; margin: 0 0 16px; }
p, ul, ol, pre, blockquote, table { margin: 0 0 16px; }
a { color: #0b57d0; }
table { border-collapse: collapse; }
th, td { padding: 2px 16px 2px 0; text-align: left; vertical-align: top; }
.label { color: #59636e; }
.title { margin: 0 0 4px; font-weight: 600; }
code, pre { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 14px; }
pre { white-space: pre-wrap; padding: 12px; background: #f3f4f6; border-radius: 8px; }
blockquote { padding-left: 12px; border-left: 3px solid #c9ced4; }
.action { display: inline-block; padding: 10px 16px; border: 1px solid #8a929b; border-radius: 8px;
  color: #1b1f24; font-weight: 600; text-decoration: none; }
.end { border-top: 1px solid #d5d9de; padding-top: 16px; margin-top: 24px; }
.end p { margin: 0 0 8px; }
@media (prefers-color-scheme: dark) {
  body { background: #16191d; color: #e6e8eb; }
  .quiet, .label { color: #a3abb5; }
  a { color: #8ab4f8; }
  pre { background: #22262b; }
  blockquote { border-color: #4a525b; }
  .action { color: #e6e8eb; border-color: #767f89; }
  .end { border-color: #363c43; }
}`;

/** A page of its own, readable without images and in the dark. */
export function htmlOfMail({ sender, heading, state, facts, body, list, action, reason, links }: MailContent): string {
  const parts = [
    `<p class="quiet"><a class="quiet" href="${escapeHtml(sender.url)}">${escapeHtml(sender.name)}</a></p>`,
    `<h1>${state === null ? '' : `${escapeHtml(state)}: `}${escapeHtml(heading)}</h1>`,
    rows(facts),
    body?.html ?? '',
    list ? `<p class="title">${escapeHtml(list.label)}</p>\n${rows(list.items)}` : '',
    action ? `<p><a class="action" href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a></p>` : '',
    end(reason, links),
  ];
  return printable(`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(heading)}</title>
<style>${STYLE}
</style>
</head>
<body>
<div class="mail" style="${FONT}">
${parts.filter((part) => part !== '').join('\n')}
</div>
</body>
</html>
`);
}

function rows(facts: readonly MailFact[]): string {
  if (facts.length === 0) return '';
  const row = ({ label, value }: MailFact) =>
    `<tr><td class="label">${escapeHtml(label)}</td><td>${escapeHtml(value)}</td></tr>`;
  return `<table role="presentation" cellpadding="2">${facts.map(row).join('')}</table>`;
}

function end(reason: string | null, links: readonly MailLink[]): string {
  if (reason === null && links.length === 0) return '';
  const anchors = links.map(({ label, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`);
  return `<div class="end quiet">${reason === null ? '' : `<p>${escapeHtml(reason)}</p>`}<p>${anchors.join(' &nbsp; ')}</p></div>`;
}
