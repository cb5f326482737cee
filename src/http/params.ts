import type { Refusal } from './reply.ts';

/** The members of a GraphQL request; both ways of sending one are held to the same shape before it goes further. */

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const MEMBERS: Readonly<Record<string, { readonly fits: (value: unknown) => boolean; readonly what: string }>> = {
  query: { fits: (v) => typeof v === 'string', what: 'a text' },
  operationName: { fits: (v) => typeof v === 'string', what: 'a text' },
  variables: { fits: isObject, what: 'a JSON object' },
  extensions: { fits: isObject, what: 'a JSON object' },
};

const bad = (message: string): Refusal => ({ status: 400, code: 'BAD_REQUEST', message });

/** Why a body is no GraphQL request; undefined where it is one. */
export function bodyFault(text: string): Refusal | undefined {
  const body = parsed(text);
  if (!isObject(body)) return bad('The body is no JSON object. Send { "query": "{ … }", "variables": { … } }.');
  return memberFault(Object.entries(body));
}

/** Why the query of a URL is no GraphQL request; undefined where it is one. */
export function urlFault(url: string): Refusal | undefined {
  const given = new URL(url, 'http://plangraph').searchParams;
  return memberFault([...given].map(([name, text]) => [name, name === 'variables' || name === 'extensions' ? parsed(text) : text]));
}

function memberFault(members: readonly (readonly [string, unknown])[]): Refusal | undefined {
  for (const [name, value] of members) {
    const member = Object.hasOwn(MEMBERS, name) ? MEMBERS[name] : undefined;
    if (!member) return bad(`A request has ${Object.keys(MEMBERS).join(', ')}, and nothing else.`);
    if (value !== null && !member.fits(value)) return bad(`${name} must be ${member.what}.`);
  }
  return undefined;
}

/** Undefined where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
