import { createRequire } from 'node:module';

/**
 * The few parts of the DOM that the tests read. jsdom's published types would bring the browser's global names into every
 * source file, where nothing may use them.
 */
export interface DomElement {
  tagName: string;
  textContent: string;
  attributes: Iterable<{ name: string; value: string }>;
  parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  closest(selector: string): DomElement | null;
}

export interface DomWindow {
  document: DomElement & { title: string; documentElement: DomElement; body: DomElement };
  /** Runs a script in the page. */
  eval(script: string): unknown;
}

const { JSDOM, VirtualConsole } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (text: string, options?: Record<string, unknown>) => { window: DomWindow };
  VirtualConsole: new () => object;
};

/** Reads XML as XML readers do: anything that is not well-formed is an error. */
export function readXml(text: string): DomWindow['document'] {
  return new JSDOM(text, { contentType: 'application/xml' }).window.document;
}

/** Reads a page as a browser does. Its own scripts never run; the tests' may. */
export function openPage(text: string): DomWindow {
  // jsdom does not know all of CSS and says so at length: its console goes nowhere.
  const virtualConsole = new VirtualConsole();
  return new JSDOM(text, { runScripts: 'outside-only', pretendToBeVisual: true, virtualConsole }).window;
}
