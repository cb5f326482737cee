import { VERSION } from '../config.ts';
import { ERROR_CODES } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import type { GuardSettings } from '../graphql/context.ts';
import { doc } from '../graphql/docs.ts';
import { LIMIT_SPECS, type LimitName } from '../graphql/limits.ts';

/** What a client may expect of this service, from the one source that also holds requests to it. */

const Limit = builder.objectRef<LimitName>('ServiceLimit').implement({
  description: doc('A limit that every request is held to.', '{ name: "pageMaximum", value: 100 }'),
  fields: (t) => ({
    name: t.string({ description: doc('Its name.', '"pageMaximum"'), resolve: (name) => name }),
    value: t.int({ description: doc('How much is allowed.', '100'), resolve: (name) => LIMIT_SPECS[name].value }),
    unit: t.string({ description: doc('What is counted.', '"rows of a page"'), resolve: (name) => LIMIT_SPECS[name].unit }),
    beyond: t.string({
      nullable: true,
      description: doc('What happens beyond it; null where it is a default.', '"refused: BAD_USER_INPUT"'),
      resolve: (name) => LIMIT_SPECS[name].beyond || null,
    }),
  }),
});

const Config = builder.objectRef<GuardSettings>('ServiceConfig').implement({
  description: doc('Version, limits and settings of this service.', '{ limits { name value } errorCodes }'),
  fields: (t) => ({
    version: t.string({ description: doc('Version of the service.', '"0.3.0"'), resolve: () => VERSION }),
    limits: t.field({
      type: [Limit],
      description: doc('The limits; docs/limits.md shows the same.', '[{ name: "cost", value: 100000 }]'),
      complexity: { field: 1, multiplier: 1 },
      resolve: () => Object.keys(LIMIT_SPECS) as LimitName[],
    }),
    errorCodes: t.stringList({
      description: doc('The closed set of codes that errors carry in extensions.code.', '["BAD_USER_INPUT"]'),
      resolve: () => [...ERROR_CODES],
    }),
    costPerSecond: t.int({
      nullable: true,
      description: doc('Cost that a client may spend a second; null where there is no such limit.', '50000'),
      resolve: ({ ratePerSecond }) => ratePerSecond || null,
    }),
    storedOperationsOnly: t.exposeBoolean('storedOperationsOnly', {
      description: doc('Only stored operations run, by the hash of their document.', 'false'),
    }),
    corsOrigins: t.stringList({
      description: doc('Origins whose pages may read answers.', '["https://plans.example.org"]'),
      resolve: ({ corsOrigins }) => [...corsOrigins],
    }),
  }),
});

builder.queryFields((t) => ({
  serviceConfig: t.field({
    type: Config,
    description: doc('What this service allows and how it is set up.', 'serviceConfig { version limits { name value unit beyond } }'),
    resolve: (_root, _args, { guard }) => guard,
  }),
}));
