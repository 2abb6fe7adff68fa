import { markupText } from '../../formats/markup-text.ts';
import { safeText } from '../../safe-text.ts';

/** A piece of HTML, made by {@link markup} alone: so nothing from a file gets in unescaped. */
export class Markup {
  readonly html: string;
  private constructor(html: string) {
    this.html = html;
  }
  /** HTML that the program itself holds as a constant. */
  static ours(html: string): Markup {
    return new Markup(html);
  }
  /** A template tag whose every value is text, and escaped, unless it is a piece of HTML or several. */
  static of(
    parts: TemplateStringsArray,
    ...values: (string | number | Markup | readonly Markup[])[]
  ): Markup {
    return new Markup(
      parts.map((part, i) => `${part}${i < values.length ? htmlOf(values[i]!) : ''}`).join(''),
    );
  }
}

/** HTML from a template: `` markup`<td>${title}</td>` ``. */
export const markup = Markup.of;

function htmlOf(value: string | number | Markup | readonly Markup[]): string {
  if (value instanceof Markup) return value.html;
  if (typeof value === 'object') return value.map(({ html }) => html).join('');
  return typeof value === 'number' ? String(value) : markupText(safeText(value));
}

/** Nothing. */
export const none = markup``;
