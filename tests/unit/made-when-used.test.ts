import { describe, expect, it } from 'vitest';
import { hasEffect, madeWhenUsed } from '../../wxt.made-when-used.ts';

/** Runs rewritten modules as the worker's loader does; says in which order they were loaded. */
function run(modules: Record<string, string>, wish: { makesLater?: boolean; forEffect?: string } = {}) {
  const loaded: string[] = [];
  const made = new Map<string, Record<string, unknown>>();
  const load = (path: string): Record<string, unknown> => {
    const known = made.get(path);
    if (known !== undefined) return known;
    loaded.push(path);
    const exports: Record<string, unknown> = {};
    made.set(path, exports);
    const code = madeWhenUsed(modules[path]!, {
      makesLater: wish.makesLater ?? true,
      isForEffect: (one) => one === wish.forEffect,
    });
    // The rewritten text is what is tested.
    // oxlint-disable-next-line no-implied-eval, typescript/no-unsafe-call
    new Function('require', 'exports', 'loaded', code)(load, exports, loaded);
    return exports;
  };
  return { exports: load('./entry.js'), loaded };
}

describe('modules of the worker that are rewritten', () => {
  it('load what they import with the first use of it', () => {
    const { exports, loaded } = run({
      './entry.js':
        'const one = require("./one.js");const other = require("./other.js");' +
        'function first() { return one.value; } function second() { return other.value; }' +
        'exports.first = first;exports.second = second;',
      './one.js': 'var value = 1;exports.value = value;',
      './other.js': 'var value = 2;exports.value = value;',
    });
    expect(loaded).toEqual(['./entry.js']);
    expect((exports['first'] as () => number)()).toBe(1);
    expect(loaded).toEqual(['./entry.js', './one.js']);
  });

  it('make what a call gives once, when it is asked for first', () => {
    const { exports, loaded } = run({
      './entry.js':
        'var words = make();var pattern = /a/;var table = [[1, /b/]];' +
        'function make() { loaded.push("made"); return {}; }' +
        'exports.words = words;exports.use = () => ({ words, pattern, table });',
    });
    expect(loaded).toEqual(['./entry.js']);
    const used = (exports['use'] as () => Record<string, unknown>)();
    expect(loaded).toEqual(['./entry.js', 'made']);
    expect(exports['words']).toBe(used['words']);
    expect(loaded).toEqual(['./entry.js', 'made']);
    expect(used).toMatchObject({ pattern: /a/, table: [[1, /b/]] });
  });

  it('call, construct and hand on what they import', () => {
    const { exports } = run({
      './entry.js':
        'const all = require("./all.js");var Kind = all.kindOf();' +
        'exports.again = all.twice;exports.run = (n) => [(0, all.twice)(n), new all.Pair(n).n, new Kind().kind];',
      './all.js':
        'class Pair { constructor(n) { this.n = n; } }' +
        'exports.Pair = Pair;exports.twice = (n) => 2 * n;exports.kindOf = () => class { kind = "made"; };',
    });
    expect((exports['run'] as (n: number) => unknown)(4)).toEqual([8, 4, 'made']);
    expect((exports['again'] as (n: number) => number)(3)).toBe(6);
  });

  it.each([
    ['is declared again within', 'var x = make();exports.get = (y) => { const x = y; return x; };', 5],
    ['is a parameter elsewhere', 'var x = make();exports.get = (x) => x;', 5],
    ['is assigned to', 'var x = make();x = 7;exports.get = () => x;', 7],
    ['is counted up', 'var x = make();x++;exports.get = () => x;', 2],
    ['names a property', 'var x = make();exports.get = () => ({ x: 3 }).x;', 3],
  ])('keep the meaning of a name that %s', (_case, code, expected) => {
    const { exports } = run({ './entry.js': `function make() { return 1; }${code}` });
    expect((exports['get'] as (y: number) => number)(5)).toBe(expected);
  });

  it('of libraries make at once what they make, and only load later', () => {
    const modules = {
      './entry.js':
        'const one = require("./one.js");var x = make();function make() { loaded.push("made"); return one; }',
      './one.js': '',
    };
    expect(run(modules, { makesLater: false }).loaded).toEqual(['./entry.js', 'made', './one.js']);
  });

  it('load at once what is imported for its effect, and nothing else that has no name', () => {
    const modules = {
      './entry.js': 'require("./effect.js");require("./other.js");',
      './effect.js': '',
      './other.js': '',
    };
    expect(run(modules, { forEffect: './effect.js' }).loaded).toEqual(['./entry.js', './effect.js']);
  });
});

describe('a module that does more than declare', () => {
  it.each(['z.config({ jitless: true });', 'if (x) y();', 'for (const a of b) a();'])('is found: %s', (code) => {
    expect(hasEffect(`"use strict";\nconst x = require("./x.js");\n${code}`)).toBe(true);
  });

  it('is none that imports and exports', () => {
    const code = `Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
      require("./y.js"); const x = require("./x.js"); const a = x.make(); function b() { a(); } exports.b = b;`;
    expect(hasEffect(code)).toBe(false);
  });
});
