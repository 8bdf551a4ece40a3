import { parseAst } from 'vite';

/** A node of the tree, as far as it is looked at here. */
interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

/** What takes the place of a stretch of the code. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What is to be put off. */
export interface Wish {
  /** Whether what the module makes is made later, beside its imports: not of a library's module that may do more. */
  makesLater: boolean;
  /** Whether the module of a path is imported for what it does, not for what it exports. */
  isForEffect: (path: string) => boolean;
}

/** Kinds of nodes whose inside runs later, if ever. */
const LATER = new Set(['FunctionExpression', 'ArrowFunctionExpression', 'FunctionDeclaration', 'ClassExpression']);

/**
 * Rewrites a CommonJS module so that it does nothing until it is asked for something: what it imports is loaded with the
 * first use of it, and a pattern, schema, table or anything else that its top level makes by a call is made with its
 * first use. A worker that starts anew for every message makes a tenth of all there is.
 *
 * Only for modules whose top level does nothing but declare. A name that is declared twice, or assigned to, is left as
 * it is.
 */
export function madeWhenUsed(code: string, { makesLater, isForEffect }: Wish): string {
  const program = parseAst(code) as unknown as Node & { body: Node[] };
  const fixed = fixedNames(program);
  const edits: Edit[] = [];
  for (const statement of program.body) {
    const path = bareImport(statement);
    if (path !== undefined && !isForEffect(path)) edits.push({ start: statement.start, end: statement.end, text: '' });
  }
  /** What stands for a name wherever it is read. */
  const late = new Map<string, string>();
  for (const statement of program.body) {
    const declared = loneConstant(statement);
    if (declared === undefined || fixed.has(declared.name)) continue;
    const { name, value } = declared;
    if (isImport(value)) {
      // Loading twice is one look into a list: a function for each import would be compiled and handed over with the rest.
      late.set(name, code.slice(value.start, value.end));
      edits.push({ start: statement.start, end: statement.end, text: '' });
    } else if (makesLater && isMade(value)) {
      late.set(name, `${name}()`);
      const text = `var made$${name};function ${name}(){return made$${name}??=`;
      edits.push(
        { start: statement.start, end: value.start, text },
        { start: value.end, end: statement.end, text: '}' },
      );
    }
  }
  const done = new Set<Node>();
  for (const statement of program.body) {
    const exported = exportOf(statement);
    if (exported === undefined || !usesAny(exported.value, late)) continue;
    const { name, value } = exported;
    const getter = `Object.defineProperty(exports,${JSON.stringify(name)},{enumerable:true,get:`;
    if (value.type === 'Identifier' && late.get(nameOf(value)) === `${nameOf(value)}()`) {
      edits.push({ start: statement.start, end: statement.end, text: `${getter}${nameOf(value)}});` });
      done.add(value);
    } else {
      edits.push({ start: statement.start, end: value.start, text: `${getter}()=>` });
      edits.push({ start: value.end, end: statement.end, text: '});' });
    }
  }
  walk(program, undefined, (node, parent, key) => {
    if (done.has(node)) return;
    if (node.type === 'NewExpression' && usesAny(node['callee'] as Node, late)) {
      const callee = node['callee'] as Node;
      edits.push(
        { start: callee.start, end: callee.start, text: '(' },
        { start: callee.end, end: callee.end, text: ')' },
      );
    }
    if (node.type !== 'Identifier' || !late.has(nameOf(node)) || !isRead(parent, key)) return;
    const isShort = parent?.type === 'Property' && parent['shorthand'] === true;
    const value = late.get(nameOf(node))!;
    edits.push({ start: node.start, end: node.end, text: isShort ? `${nameOf(node)}:${value}` : value });
  });
  return apply(code, edits);
}

/** What a CommonJS module may do at its top level and still only declare. */
const DECLARING =
  /^(?:["']use strict["']|(?:module\.)?exports\b|Object\.define(?:Property|Properties)\(exports\b|require\()/;

/** Whether the top level of a CommonJS module does something: such a module must be imported for its effect. */
export function hasEffect(code: string): boolean {
  const { body } = parseAst(code) as unknown as { body: Node[] };
  return body.some(
    ({ type, start, end }) =>
      /^(?:If|For\w*|While|Try|Switch|Throw)Statement$/.test(type) ||
      (type === 'ExpressionStatement' && !DECLARING.test(code.slice(start, end))),
  );
}

function nameOf(node: Node): string {
  return node['name'] as string;
}

/** `const x = …;` at the top level. */
function loneConstant(statement: Node): { name: string; value: Node } | undefined {
  if (statement.type !== 'VariableDeclaration') return undefined;
  const [only, ...more] = statement['declarations'] as Node[];
  const id = only?.['id'] as Node | undefined;
  const value = only?.['init'] as Node | null | undefined;
  if (more.length > 0 || id?.type !== 'Identifier' || !value) return undefined;
  return { name: nameOf(id), value };
}

/** The path of an import that gives nothing a name. */
function bareImport(statement: Node): string | undefined {
  const call = statement.type === 'ExpressionStatement' ? (statement['expression'] as Node) : undefined;
  return call && isImport(call) ? ((call['arguments'] as Node[])[0]?.['value'] as string) : undefined;
}

/** `exports.x = …;` at the top level. */
function exportOf(statement: Node): { name: string; value: Node } | undefined {
  const assignment = statement['expression'] as Node | undefined;
  if (statement.type !== 'ExpressionStatement' || assignment?.type !== 'AssignmentExpression') return undefined;
  const target = assignment['left'] as Node;
  const [object, property] = [target['object'] as Node | undefined, target['property'] as Node | undefined];
  if (object?.type !== 'Identifier' || nameOf(object) !== 'exports' || property?.type !== 'Identifier')
    return undefined;
  return { name: nameOf(property), value: assignment['right'] as Node };
}

function isImport(value: Node): boolean {
  const callee = value['callee'] as Node | undefined;
  return value.type === 'CallExpression' && callee?.type === 'Identifier' && nameOf(callee) === 'require';
}

/** Whether a value costs something to make: a pattern, or what a call answers. */
function isMade(value: Node): boolean {
  if (LATER.has(value.type)) return false;
  if (/^(?:Call|New|TaggedTemplate)Expression$/.test(value.type) || value['regex'] !== undefined) return true;
  return childrenOf(value).some(({ child }) => isMade(child));
}

function usesAny(node: Node, names: ReadonlyMap<string, string>): boolean {
  let uses = false;
  walk(node, undefined, (inner, parent, key) => {
    if (inner.type === 'Identifier' && names.has(nameOf(inner)) && isRead(parent, key)) uses = true;
  });
  return uses;
}

/** Whether an identifier in this place is a value that is read, not the name of a property or of what is declared. */
function isRead(parent: Node | undefined, key: string): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return key === 'object' || parent['computed'] === true;
    case 'Property':
      return key === 'value' || parent['computed'] === true;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return key === 'value' || parent['computed'] === true;
    case 'VariableDeclarator':
      return key === 'init';
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return false;
    default:
      return true;
  }
}

/** Names that mean more than one thing in the module, or not always the same one. */
function fixedNames(program: Node): Set<string> {
  const declared = new Map<string, number>();
  const fixed = new Set<string>();
  const declare = (pattern: unknown) => {
    for (const name of boundBy(pattern as Node | null)) declared.set(name, (declared.get(name) ?? 0) + 1);
  };
  walk(program, undefined, (node) => {
    if (node.type === 'VariableDeclarator' || /Function|^Class/.test(node.type)) declare(node['id']);
    if (/Function/.test(node.type)) for (const parameter of node['params'] as Node[]) declare(parameter);
    if (node.type === 'CatchClause') declare(node['param']);
    const target =
      node.type === 'UpdateExpression' ? node['argument'] : /^Assignment|^For(?:In|Of)/.test(node.type) && node['left'];
    if (target) for (const name of boundBy(target as Node)) fixed.add(name);
  });
  for (const [name, times] of declared) if (times > 1) fixed.add(name);
  return fixed;
}

/** The names that a pattern gives a value. */
function boundBy(pattern: Node | null | undefined): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [nameOf(pattern)];
    case 'ObjectPattern':
      return (pattern['properties'] as Node[]).flatMap((each) => boundBy((each['value'] ?? each['argument']) as Node));
    case 'ArrayPattern':
      return (pattern['elements'] as Node[]).flatMap(boundBy);
    case 'AssignmentPattern':
      return boundBy(pattern['left'] as Node);
    case 'RestElement':
      return boundBy(pattern['argument'] as Node);
    default:
      return [];
  }
}

type Visit = (node: Node, parent: Node | undefined, key: string) => void;

function walk(node: Node, parent: Node | undefined, visit: Visit, key = ''): void {
  visit(node, parent, key);
  // `{ x }` has the same identifier as key and as value.
  const isShort = node.type === 'Property' && node['shorthand'] === true;
  for (const { child, name } of childrenOf(node)) if (!(isShort && name === 'key')) walk(child, node, visit, name);
}

function childrenOf(node: Node): { child: Node; name: string }[] {
  return Object.entries(node).flatMap(([name, part]) =>
    [part].flat().flatMap((child) => (isNode(child) ? [{ child, name }] : [])),
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function apply(code: string, edits: readonly Edit[]): string {
  let [written, at] = ['', 0];
  for (const { start, end, text } of edits.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    written += code.slice(at, start) + text;
    at = end;
  }
  return written + code.slice(at);
}
