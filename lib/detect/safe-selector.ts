/** Steps (`a b > c` has three) that one selector may take: more only cost time. */
const MOST_STEPS = 10;

/** Attributes that nearly every element of a page may bear. */
const COMMON = /^\[\s*(?:class|id|style|lang|dir|href|src|title|role|data-\*)\s*(?:\*?=\s*["']{2}\s*)?\]$/i;

/**
 * Says in plain words why a selector may not be used, nothing when it may. Refused are `:has()`, whose cost on a large
 * page nobody can foresee, very long chains, and what fits every element.
 */
export function refusedSelector(css: string): string | undefined {
  if (/:has\(/i.test(css)) return 'a selector may not use :has()';
  for (const branch of branchesOf(css)) {
    const chain = stepsOf(branch);
    if (chain.length > MOST_STEPS) return `a selector may not have more than ${MOST_STEPS} steps`;
    if (fitsEverything(chain.at(-1) ?? '')) return `the selector ${branch.trim()} fits every element`;
  }
  return undefined;
}

/**
 * Says why a selector is no proof that a page is a helpdesk's. A mark needs an id, a class or an attribute of the
 * program's own: names of tags are on every page.
 */
export function refusedMarker(css: string): string | undefined {
  const common = branchesOf(css).find((branch) => !bareSteps(branch).some((step) => isOwn(step)));
  return common === undefined ? refusedSelector(css) : `the mark ${common.trim()} may be on any page`;
}

function bareSteps(branch: string): string[] {
  return stepsOf(branch).map((step) => step.replace(/:(?:not|is|where)\(.*\)/gi, ''));
}

function isOwn(step: string): boolean {
  const attributes = step.match(/\[[^\]]*\]/g) ?? [];
  return /[.#][\w\\-]/.test(step.replace(/\[[^\]]*\]/g, '')) || attributes.some((each) => !COMMON.test(each));
}

/** Pseudo-classes that narrow nothing, or too little. */
const LOOSE =
  /:(?:not|is|where|root|scope|defined|enabled|empty|(?:first|last|only)-(?:child|of-type)|nth-[a-z-]+)(?![a-z-])/gi;

/** No tag, id, class or attribute of its own outside of `:not()` and the like, or the page as a whole. */
function fitsEverything(step: string): boolean {
  const bare = step.replace(/\((?:[^()]|\([^()]*\))*\)/g, '').replace(LOOSE, '');
  return /^(?:\*?\|?\*|html|body|)$/i.test(bare.trim()) && /[*:a-z]/i.test(step);
}

/** The selectors of a list: cut at commas outside of brackets and quotes. */
function branchesOf(css: string): string[] {
  return cut(css, /,/);
}

function stepsOf(branch: string): string[] {
  return cut(branch.trim(), /[\s>+~]/).filter((step) => step !== '');
}

function cut(text: string, at: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (const char of text) {
    if (quote === '' && depth === 0 && at.test(char)) {
      parts.push('');
      continue;
    }
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '(' || char === '[') depth += 1;
    else if (char === ')' || char === ']') depth -= 1;
    parts[parts.length - 1] += char;
  }
  return parts;
}
