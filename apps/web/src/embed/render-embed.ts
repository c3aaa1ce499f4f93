import { INCIDENT_WORDS } from '@signet/domain/words';
import { escapeHtml } from '../shared/escape-html.ts';
import { STATUS_SHAPES } from '../shared/status-shapes.ts';
import { INDICATOR_TONES } from '../shared/status-tone.ts';
import type { EmbedState } from './embed-state.ts';

/** The HTML of the page for a frame: `state` is what /embed.json says, `template` the built embed.html. */
export function renderEmbed(state: EmbedState, template: string): string {
  const { name, indicator, headline, incidents, maintenances, asOf } = state;
  const tone = INDICATOR_TONES[indicator];
  const mark = `<svg class="mark" width="20" height="20" viewBox="0 0 16 16" aria-hidden="true"><path d="${STATUS_SHAPES[tone]}"/></svg>`;
  const named = [
    ...incidents.map(({ path, title, status }) => item(path, title, INCIDENT_WORDS[status])),
    ...maintenances.map(({ path, title }) => item(path, title, 'Maintenance in progress')),
  ];
  const content = [
    `<h1 class="state ${tone}">${mark}${link('/', headline)}</h1>`,
    named.length > 0 ? `<ul>${named.join('')}</ul>` : '',
    `<p class="of">${escapeHtml(name)}${asOf === null ? '' : ` · last known at ${timeOf(asOf)}`}</p>`,
  ];
  return template
    .replace('<!--signet-title-->', () => `${escapeHtml(name)}: ${escapeHtml(headline)}`)
    .replace('<!--signet-embed-->', () => content.join(''));
}

function item(path: string, title: string, status: string): string {
  return `<li>${link(path, title)} <span>${status}</span></li>`;
}

function link(path: string, text: string): string {
  return `<a href="${path}" target="_blank" rel="noopener">${escapeHtml(text)}</a>`;
}

function timeOf(instant: string): string {
  return `<time datetime="${instant}">${instant.slice(11, 16)} UTC</time>`;
}
