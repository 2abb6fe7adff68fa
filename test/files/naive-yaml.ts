/**
 * A second, independent reader of YAML for tests: by hand, character by character, the YAML 1.2 core schema,
 * one document. It knows nothing of the package `yaml`, so that a mistake would have to be made twice to go
 * unseen. It trusts that the text is YAML: errors are not its business.
 */
export function readNaively(text: string): unknown {
  let body = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  if (/^%/m.test(body)) body = body.replace(/^%.*\n/gm, '');
  body = body.replace(/^((?:[ \t]*(?:#.*)?\n)*)---(?=\s|$)/, '$1   ');
  body = body.replace(/(^|\n)\.\.\.(?=\s|$)[\s\S]*$/, '$1');
  return new Reader(body).node(-1, false);
}

class Reader {
  private at = 0;
  private readonly anchors = new Map<string, unknown>();
  private readonly latest = new Map<string, string[]>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** A node in block context; `-` may stand in the parent's column where the parent is a map. */
  node(parent: number, inMap: boolean): unknown {
    const lineBefore = this.line();
    this.skip();
    let names: string[] = [];
    const column = this.column();
    if (this.at >= this.text.length) return null;
    const dash = this.sees(/-(?=\s|$)/y);
    if (column < parent || (column === parent && !(inMap && dash && this.line() !== lineBefore))) return null;
    const start = this.at;
    const line = this.line();
    names = this.props();
    if (names.length > 0 || this.at !== start) {
      this.skip();
      if (this.line() === line && this.isKey()) {
        this.at = start;
        names = [];
      } else if (this.column() <= parent && !(inMap && this.column() === parent && this.sees(/-(?=\s|$)/y))) {
        return this.named(names, null);
      }
    }
    return this.named(names, this.content(parent, this.column()));
  }

  private content(parent: number, column: number): unknown {
    if (this.at >= this.text.length) return null;
    if (this.sees(/-(?=\s|$)/y)) return this.sequence(column);
    if (this.sees(/\?(?=\s|$)/y) || this.isKey()) return this.map(column);
    if (this.sees(/[|>]/y)) return this.blockScalar(parent);
    return this.flow(parent, false);
  }

  private sequence(column: number): unknown[] {
    const items: unknown[] = [];
    while (this.at < this.text.length && this.column() === column && this.take(/-(?=\s|$)/y)) {
      items.push(this.node(column, false));
      this.skip();
    }
    return items;
  }

  private map(column: number): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    while (this.at < this.text.length && this.column() === column) {
      let key: unknown;
      if (this.take(/\?(?=\s|$)/y)) {
        key = this.node(column, false);
        this.skip();
        const colon = this.column() === column && this.take(/:(?=\s|$)/y);
        entries.push([String(key ?? ''), colon ? this.node(column, false) : null]);
      } else {
        const names = this.props();
        this.take(/[ \t]+/y);
        key = this.named(names, this.key());
        this.take(/[ \t]*:/y);
        entries.push([String(key ?? ''), this.node(column, true)]);
      }
      this.skip();
    }
    return Object.fromEntries(entries);
  }

  /** Is there `key:` here, on one line? */
  private isKey(): boolean {
    const before = this.at;
    this.props();
    this.take(/[ \t]*/y);
    const line = this.line();
    const key = this.sees(/[[{|>]/y) ? undefined : this.key();
    const found = key !== undefined && this.line() === line && this.sees(/[ \t]*:(?=\s|$)/y);
    this.at = before;
    return found;
  }

  private key(): unknown {
    const quoted = this.quoted();
    if (quoted !== undefined) return quoted;
    const alias = this.take(/\*[^\s,[\]{}]+/y);
    if (alias) return this.anchors.get(alias.slice(1));
    const plain = this.take(/(?:[^\s:#]|:(?!\s|$)|(?<=\S)#|[ \t]+(?![#\s]|:(?:\s|$)))*/y);
    return resolved(plain ?? '');
  }

  private flow(parent: number, inside: boolean): unknown {
    const names = inside ? this.props() : [];
    if (inside) this.skip();
    const alias = this.take(/\*[^\s,[\]{}]+/y);
    if (alias) return this.anchors.get(alias.slice(1));
    if (this.take(/\[/y)) return this.named(names, this.flowSequence());
    if (this.take(/\{/y)) return this.named(names, this.flowMap());
    const quoted = this.quoted();
    if (quoted !== undefined) return this.named(names, quoted);
    return this.named(names, resolved(this.plain(parent, inside)));
  }

  private flowSequence(): unknown[] {
    const items: unknown[] = [];
    for (this.skip(); !this.take(/\]/y); this.skip()) {
      if (this.take(/,/y)) continue;
      const value = this.flow(0, true);
      this.skip();
      if (!this.take(/:(?=\s)/y)) {
        items.push(value);
        continue;
      }
      this.skip();
      items.push({ [String(value)]: this.flow(0, true) });
    }
    return items;
  }

  private flowMap(): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    for (this.skip(); !this.take(/\}/y); this.skip()) {
      if (this.take(/,/y)) continue;
      this.take(/\?\s/y);
      this.skip();
      const key = this.flow(0, true);
      this.skip();
      const colon = this.take(/:/y);
      this.skip();
      const empty = !colon || this.sees(/[,}]/y);
      entries.push([String(key ?? ''), empty ? null : this.flow(0, true)]);
    }
    return Object.fromEntries(entries);
  }

  private plain(parent: number, inside: boolean): string {
    const one = inside
      ? /(?:[^\s:#,[\]{}]|:(?![\s,[\]{}]|$)|(?<=\S)#|[ \t]+(?![#\s,[\]{}]|:(?:[\s,[\]{}]|$)|$))+/y
      : /(?:[^\s:#]|:(?!\s|$)|(?<=\S)#|[ \t]+(?![#\s]|:(?:\s|$)|$))+/y;
    const lines = [this.take(one) ?? ''];
    for (;;) {
      const before = this.at;
      const gap = this.take(/[ \t]*\n\s*/y);
      const more = gap !== undefined && (inside || this.column() > parent) ? this.take(one) : undefined;
      if (!more) {
        this.at = before;
        return lines.join('');
      }
      lines.push(folded(gap!), more);
    }
  }

  private quoted(): string | undefined {
    const single = this.take(/'(?:[^']|'')*'/y);
    if (single) return foldLines(single.slice(1, -1)).replaceAll("''", "'");
    const double = this.take(/"(?:[^"\\]|\\[\s\S])*"/y);
    if (double === undefined) return undefined;
    const escapes: Record<string, string> = {
      n: '\n',
      t: '\t',
      r: '\r',
      '0': '\0',
      b: '\b',
      N: '\x85',
      L: '\u2028',
    };
    const joined = double.slice(1, -1).replace(/\\\n[ \t]*/g, '');
    return foldLines(joined).replace(/\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|(.))/g, (_, u, x, c) => {
      return c === undefined ? String.fromCharCode(Number.parseInt(u ?? x, 16)) : (escapes[c] ?? c);
    });
  }

  private blockScalar(parent: number): string {
    const header = this.take(/[|>][-+\d]*/y)!;
    this.take(/[ \t]*(?:#.*)?(?:\n|$)/y);
    const told = /\d/.exec(header)?.[0];
    const lines: string[] = [];
    let indent = told ? Math.max(parent, 0) + Number(told) : -1;
    while (this.at < this.text.length) {
      const line = /[^\n]*/y;
      line.lastIndex = this.at;
      const text = line.exec(this.text)![0];
      const stands = /^ */.exec(text)![0].length;
      const blank = text.trim() === '' && (indent < 0 || text.length <= indent);
      if (indent < 0 && !blank) indent = stands;
      if (!blank && (stands < indent || stands <= parent)) break;
      lines.push(blank ? '' : text.slice(indent));
      this.at += text.length + 1;
    }
    return chomped(lines, header);
  }

  /** Anchors and tags. A later anchor of the same name counts, also one inside the value of the former. */
  private props(): string[] {
    const names: string[] = [];
    for (;;) {
      const before = this.at;
      if (names.length > 0) this.skip();
      const prop = this.take(/&[^\s,[\]{}]+|!\S*/y);
      if (!prop) {
        this.at = before;
        return names;
      }
      names.push(prop);
      this.latest.set(prop.slice(1), names);
      this.take(/[ \t]+/y);
    }
  }

  private named(names: string[], value: unknown): unknown {
    const typed = names.includes('!!str') && typeof value !== 'string' ? String(value ?? '') : value;
    for (const name of names.map((each) => each.slice(1))) {
      if (this.latest.get(name) === names) this.anchors.set(name, typed);
    }
    return typed;
  }

  /** White space, line breaks and comments. */
  private skip(): void {
    while (
      this.take(/[ \t\n]+/y) ||
      ((this.at === 0 || /\s/.test(this.text[this.at - 1]!)) && this.take(/#.*/y))
    );
  }

  private sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (!found) return undefined;
    this.at += found.length;
    return found;
  }

  private column(): number {
    return this.at - (this.text.lastIndexOf('\n', this.at - 1) + 1);
  }

  private line(): number {
    return this.at === 0 ? 0 : this.text.lastIndexOf('\n', this.at - 1) + 1;
  }
}

/** Line breaks in quoted text: one is a space, each further one a line break. */
function foldLines(text: string): string {
  return text.replace(/[ \t]*\n\s*/g, folded);
}

function folded(gap: string): string {
  const breaks = gap.split('\n').length - 1;
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

function chomped(lines: readonly string[], header: string): string {
  let content = lines.length;
  while (content > 0 && lines[content - 1] === '') content -= 1;
  const trailing = lines.length - content;
  let text = '';
  for (let index = 0; index < content; index += 1) text += joint(lines, index, header) + lines[index];
  if (header.includes('-')) return text;
  if (header.includes('+')) return text + '\n'.repeat(content > 0 ? trailing + 1 : trailing);
  return content > 0 ? `${text}\n` : text;
}

/** What comes between a line of a block scalar and the one before. */
function joint(lines: readonly string[], index: number, header: string): string {
  if (index === 0) return '';
  if (header.startsWith('|')) return '\n';
  const [before, here] = [lines[index - 1]!, lines[index]!];
  let last = index - 1;
  while (last > 0 && lines[last] === '') last -= 1;
  const more = /^[ \t]/.test(here) || /^[ \t]/.test(lines[last]!);
  if (here === '') return before === '' || more ? '\n' : '';
  if (before === '') return '\n';
  return more ? '\n' : ' ';
}

function resolved(plain: string): unknown {
  if (/^(?:~|null|Null|NULL|)$/.test(plain)) return null;
  if (/^(?:true|True|TRUE)$/.test(plain)) return true;
  if (/^(?:false|False|FALSE)$/.test(plain)) return false;
  if (/^[-+]?\d+$/.test(plain)) return Number(plain);
  if (/^0o[0-7]+$/.test(plain)) return Number.parseInt(plain.slice(2), 8);
  if (/^0x[\da-fA-F]+$/.test(plain)) return Number.parseInt(plain.slice(2), 16);
  return /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(plain) ? Number(plain) : plain;
}
