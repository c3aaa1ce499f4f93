import { generate, ident, List, parse, walk, type CssNode, type Selector } from 'css-tree';

/** The element below which all stands that visitors see. */
const PAGE = 'root';
const ALLOWED_AT_RULES = new Set(['media', 'supports', 'container', 'layer', 'keyframes', 'starting-style']);
/** What stands for the whole document, and so is not within the page. */
const DOCUMENT = new Set(['html', 'body', 'root']);
/** They load what their text names. */
const LOADING = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade', '-webkit-cross-fade']);

/** Why styles cannot be taken: "line 3: …". */
export class CssProblem extends Error {}

/**
 * An operator's styles as the page takes them: of the page alone, and loading nothing.
 * @throws CssProblem where a browser would skip something, and where they reach for what they may not
 */
export function scopedCss(text: string): string {
  const sheet = parse(text, {
    positions: true,
    parseCustomProperty: true,
    onParseError: ({ message, line }) => refuse(line, `${message.charAt(0).toLowerCase()}${message.slice(1)}`),
  });
  walk(sheet, mustBeHarmless);
  scope(sheet);
  return generate(sheet);
}

function mustBeHarmless(node: CssNode): void {
  const line = node.loc?.start.line;
  switch (node.type) {
    case 'Atrule':
      if (!ALLOWED_AT_RULES.has(nameOf(node.name))) refuse(line, `@${node.name} is not allowed`);
      return;
    case 'Function':
      if (LOADING.has(nameOf(node.name))) refuse(line, `${node.name}() is not allowed, as styles load nothing`);
      return;
    case 'Url':
      return refuse(line, 'url() is not allowed, as styles load nothing');
    case 'Raw':
      if (/[^;\s]/.test(node.value)) refuse(line, `"${node.value.slice(0, 40)}" cannot be understood`);
      return;
    case 'CDO':
    case 'CDC':
      return refuse(line, 'HTML comments are not allowed');
  }
}

/** Puts every rule below the page; what is nested in one is there already, and steps of an animation select nothing. */
function scope(node: CssNode): void {
  if (node.type === 'Rule') {
    if (node.prelude.type !== 'SelectorList') return;
    for (const selector of node.prelude.children) if (selector.type === 'Selector') scopeSelector(selector);
  } else if (node.type === 'Atrule') {
    if (node.block && nameOf(node.name) !== 'keyframes') scope(node.block);
  } else if (node.type === 'StyleSheet' || node.type === 'Block') {
    for (const child of node.children) scope(child);
  }
}

/** `.x` becomes `#root .x`, `:root[data-theme=dark] .x` becomes `:root[data-theme=dark] #root .x`, `:root` stays. */
function scopeSelector(selector: Selector): void {
  const parts = selector.children.toArray();
  const page: CssNode[] = [
    { type: 'IdSelector', name: PAGE },
    { type: 'Combinator', name: ' ' },
  ];
  const end = parts.findIndex(({ type }) => type === 'Combinator');
  const first = end === -1 ? parts : parts.slice(0, end);
  const ofPage = !first.some(isDocument)
    ? [...page, ...parts]
    : end === -1
      ? parts
      : [...first, { type: 'Combinator', name: ' ' } as const, ...page, ...parts.slice(end + 1)];
  selector.children = new List<CssNode>().fromArray(ofPage);
}

function isDocument(node: CssNode): boolean {
  return (node.type === 'TypeSelector' || node.type === 'PseudoClassSelector') && DOCUMENT.has(nameOf(node.name));
}

/** As browsers read it: escapes and case hide nothing. */
function nameOf(written: string): string {
  return ident.decode(written).toLowerCase();
}

function refuse(line: number | undefined, message: string): never {
  throw new CssProblem(line === undefined ? message : `line ${line}: ${message}`);
}
