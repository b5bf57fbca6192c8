import { type Html, html } from './html.ts';

/** What apps may hook into: right-click groups and hover types of one shown value. */
export interface Hooked {
  readonly value: string;
  /** Such as `ipPopup` and `ariel:URL`. */
  readonly groups: readonly string[];
  /** Such as `ip` and `ariel:URL`. */
  readonly hover: readonly string[];
}

/** A value that has a menu and a tooltip; nothing for an empty one. */
export const hooked = ({ value, groups, hover }: Hooked): Html =>
  value === ''
    ? html`<span class="none">N/A</span>`
    : html`<span class="hooked" tabindex="0" data-groups="${JSON.stringify(groups)}" data-hover="${JSON.stringify(hover)}">${value}</span>`;

export const ipValue = (value: string): Html =>
  hooked({ value, groups: ['ipPopup'], hover: ['ip'] });

export const userValue = (value: string): Html =>
  hooked({ value, groups: ['userNamePopup'], hover: ['userName'] });
