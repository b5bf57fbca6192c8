import { type Html, html } from '../html/html.ts';

/** The bar that stands for a number from 0 to 10. */
export const magnitudeBar = (value: number): Html =>
  html`<span class="magnitude" role="img" aria-label="${value} of 10" data-level="${levelOf(value)}" title="${value}">${Array.from({ length: 10 }, (_, at) => html`<i class="${at < value ? 'on' : ''}"></i>`)}</span>`;

function levelOf(value: number): string {
  if (value >= 7) return 'high';
  return value >= 4 ? 'medium' : 'low';
}
