import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  type ASTNode,
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  getOperationAST,
  getVariableValues,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { PlangraphError } from '../../errors.ts';
import { LIMITS } from '../limits.ts';

/**
 * Costs an operation once, when it is about to run, from the variables it runs with. (As a validation rule the cost
 * would be cached with the document, and a cheap first run would let a dear one through.) `charge` makes the client pay;
 * it throws where it cannot.
 */
export function useCost(charge: (context: unknown, cost: number) => void): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const variables = (args.variableValues ?? {}) as Record<string, unknown>;
      const ofFields = complexityFromQuery(whatRuns(args, variables), {
        schema: args.schema,
        variables,
        ctx: args.contextValue as object,
      });
      const complexity = ofFields.complexity + known(args.document).introspection;
      const cost = { requested: complexity, limit: LIMITS.cost };
      try {
        if (!(complexity <= LIMITS.cost)) {
          const message = `The operation costs ${complexity}, more than ${LIMITS.cost}. Ask for smaller pages (first:) or fewer levels.`;
          throw new PlangraphError('OPERATION_TOO_COMPLEX', message);
        }
        charge(args.contextValue, complexity);
      } catch (error) {
        const originalError = error as PlangraphError;
        setResultAndStopExecution({ errors: [new GraphQLError(originalError.message, { originalError })], extensions: { cost } });
        return undefined;
      }
      return {
        onExecuteDone({ result, setResult }) {
          if (!(Symbol.asyncIterator in result)) setResult({ ...result, extensions: { ...result.extensions, cost } });
        },
      };
    },
  };
}

/**
 * The operation that runs, without what `@include` and `@skip` leave out of it: the complexity plugin costs the first
 * operation of a document, and all that stands in it.
 */
function whatRuns({ schema, document, operationName }: ExecutionArgs, given: Record<string, unknown>): DocumentNode {
  const operation = getOperationAST(document, operationName);
  if (!operation) return document;
  const fragments = document.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION);
  const alone = { ...document, definitions: [operation, ...fragments] };
  if (!known(document).conditional) return alone;
  // With defaults; what does not fit is told by the executor.
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  return coerced ? visit(alone, { enter: (node) => (isLeftOut(node, coerced) ? null : undefined) }) : alone;
}

/** What the schema tells of itself costs the complexity plugin nothing; the whole of it is a megabyte, a type some twenty kilobytes. */
const INTROSPECTION: ReadonlyMap<string, number> = new Map([
  [SchemaMetaFieldDef.name, 5_000],
  [TypeMetaFieldDef.name, 100],
]);

interface Known {
  /** Does anything stand under a condition? */
  readonly conditional: boolean;
  readonly introspection: number;
}
const KNOWN = new WeakMap<DocumentNode, Known>();

/** Looked at once a document. */
function known(document: DocumentNode): Known {
  const before = KNOWN.get(document);
  if (before) return before;
  let conditional = false;
  let introspection = 0;
  visit(document, {
    Directive({ name }) {
      conditional ||= name.value === GraphQLIncludeDirective.name || name.value === GraphQLSkipDirective.name;
    },
    Field({ name }) {
      introspection += INTROSPECTION.get(name.value) ?? 0;
    },
  });
  const now = { conditional, introspection };
  KNOWN.set(document, now);
  return now;
}

function isLeftOut(node: ASTNode, variables: Record<string, unknown>): boolean {
  if (node.kind !== Kind.FIELD && node.kind !== Kind.INLINE_FRAGMENT && node.kind !== Kind.FRAGMENT_SPREAD) return false;
  return (
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] === false ||
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true
  );
}
