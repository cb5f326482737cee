import { type GraphQLError, type GraphQLSchema, isEnumType, Kind, print } from 'graphql';
import { type ErrorCode, PlangraphError } from '../../errors.ts';

/** What an error tells its caller. Names of the document are told; a value never is. */

const MASKED = 'Something went wrong on our side. Try again; if it stays, report the request id.';
/** Characters of a message: an offence is told, not recited. */
const LONGEST = 300;
/** Values of an enum that are told. */
const VALUES = 12;

export function messageOf(error: GraphQLError, cause: unknown, code: ErrorCode, schema: GraphQLSchema | undefined): string {
  if (code === 'INTERNAL_SERVER_ERROR') return MASKED;
  if (cause instanceof PlangraphError) return cause.message;
  const fault = code === 'BAD_USER_INPUT' ? (variableFault(error) ?? withoutValues(error.message)) : withoutValues(error.message);
  const message = fault.includes('Did you mean') ? fault : fault + valuesOf(error.message, schema);
  return message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
}

/** Where a value is none of an enum's, which ones there are. */
function valuesOf(message: string, schema: GraphQLSchema | undefined): string {
  const name = /does not exist in "(\w+)" enum|Enum "(\w+)" cannot represent/.exec(message)?.slice(1).find(Boolean);
  const type = name && schema?.getType(name);
  if (!isEnumType(type)) return '';
  const values = type.getValues().map((value) => value.name);
  return ` Its values are ${values.slice(0, VALUES).join(', ')}${values.length > VALUES ? ' and others; see the schema' : ''}.`;
}

/** `Variable "$n" got invalid value "ten"; Int cannot represent …` tells the value; its name and type are enough. */
function variableFault(error: GraphQLError): string | undefined {
  const node = error.nodes?.[0];
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return undefined;
  const at = / at "([\w$.[\]]+)"/.exec(error.message)?.[1];
  const detail = /(?:Field "\w+" (?:is not defined by type|of required type) "?[\w![\]]+"?|does not exist in "\w+" enum)/.exec(error.message)?.[0];
  return `Variable "$${node.variable.name.value}"${at ? ` at "${at}"` : ''} does not fit its type ${print(node.type)}${detail ? ` (${detail})` : ''}.`;
}

/**
 * Messages of graphql-js about values and tokens, without them: `Int cannot represent non-integer value: "x"`, `Expected value
 * of type "Int", found "x".`, `Syntax Error: Unexpected Name "x".`
 */
const withoutValues = (message: string): string =>
  message
    .replace(/(cannot represent (?:an? )?non[- ][\w -]+ value): [\s\S]*?(?=\. Did you mean|$)/, '$1')
    .replace(/(Expected value of type "[^"]*"), found [\s\S]*/, '$1.')
    .replace(/^Value "[\s\S]*" does not exist in/, 'This value does not exist in')
    .replace(/(got invalid value) [\s\S]*/, '$1.')
    .replace(
      /^(?:Could not determine what operation|Unknown operation named)[\s\S]*/,
      'operationName must name one of the operations of the document.',
    )
    .replace(/(^Syntax Error: [\s\S]*\b(?:Name|Int|Float|String|BlockString)) "[\s\S]*"/, '$1')
    .replace(/^(Syntax Error: Invalid [^:]+): [\s\S]*/, '$1.');
