import type { GraphQLParams } from 'graphql-yoga';
import type { Refusal } from './reply.ts';

/** The members of a GraphQL request; both ways of sending one are held to the same shape before it goes further. */

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const MEMBERS: Readonly<Record<string, { readonly fits: (value: unknown) => boolean; readonly what: string }>> = {
  query: { fits: (v) => typeof v === 'string', what: 'a text' },
  operationName: { fits: (v) => typeof v === 'string', what: 'a text' },
  variables: { fits: isObject, what: 'a JSON object' },
  extensions: { fits: isObject, what: 'a JSON object' },
};

const bad = (message: string): Read => ({ refusal: { status: 400, code: 'BAD_REQUEST', message } });

/** A GraphQL request, or why it is none. */
export type Read = { readonly params: GraphQLParams } | { readonly refusal: Refusal };

/** The request that a body holds. */
export function bodyParams(text: string): Read {
  const body = parsed(text);
  if (!isObject(body)) return bad('The body is no JSON object. Send { "query": "{ … }", "variables": { … } }.');
  return sound(body);
}

/** The request that the query of a URL holds; an empty member is none. */
export function urlParams(url: string): Read {
  const given = new URL(url, 'http://plangraph').searchParams;
  const members = [...given].map(([name, text]) => [name, name === 'variables' || name === 'extensions' ? parsed(text) : text]);
  return sound(Object.fromEntries(members.filter(([, value]) => value !== '')));
}

function sound(members: Record<string, unknown>): Read {
  for (const [name, value] of Object.entries(members)) {
    const member = Object.hasOwn(MEMBERS, name) ? MEMBERS[name] : undefined;
    if (!member) return bad(`A request has ${Object.keys(MEMBERS).join(', ')}, and nothing else.`);
    if (value !== null && !member.fits(value)) return bad(`${name} must be ${member.what}.`);
  }
  return { params: members };
}

/** Undefined where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
