const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};
/** Line ends and tabs do no harm; others hide text, or turn its direction. */
const UPSETS = /[^\P{Cc}\n\t]|\p{Cf}|[\p{Zl}\p{Zp}]/gu;

/** Markup that may go into a page as it is. Only `html` makes it. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  static of(parts: TemplateStringsArray, values: readonly HtmlValue[]): Html {
    return new Html(
      parts.map((part, at) => part + (at < values.length ? toMarkup(values[at]) : '')).join(''),
    );
  }

  toString(): string {
    return this.#markup;
  }
}

/** Text and numbers are escaped; what is `false` or missing leaves nothing behind. */
export type HtmlValue = string | number | false | undefined | Html | readonly Html[];

/** The only way from text to markup. Values may stand between tags and in quoted attributes, nowhere else. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.of(parts, values);
}

function toMarkup(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.map(String).join('');
  return escaped(String(value));
}

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(UPSETS, '\ufffd')
    .replace(/[&<>"'`]/g, (found) => ESCAPES[found] ?? found);

/** At most so many characters of a text that may be of any length. */
export const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
