import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/domain/cursor.ts';
import { citationKey, edgeKey, endsOfEdgeKey, isEdgeKey, NODE_KEY, observationKey, passageKey, slugify } from '../../src/domain/key.ts';
import { LOCATOR, parentSection, sectionOf } from '../../src/domain/locator.ts';
import { EDGE_KINDS } from '../../src/ontology/index.ts';

/** Round trips of what identifies and locates things, for whatever text there is. */

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const slug = fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,6}){0,3}$/);
const nodeKey = fc.tuple(fc.stringMatching(/^[a-z]{1,10}$/), slug).map(([kind, name]) => `${kind}/${name}`);
const locator = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 }), fc.option(fc.integer({ min: 1, max: 99 })))
  .map(([section, paragraph]) => section.join('.') + (paragraph === null ? '' : `#${paragraph}`));

describe('cursors', () => {
  it('come back as they went, whatever they hold, unless they are longer than any cursor of ours', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (list, order, sort, tie) => {
        const cursor = { list, order, sort, tie };
        const text = encodeCursor(cursor);
        expect(text).toMatch(/^[\w-]+$/);
        if (text.length <= 2_000) expect(decodeCursor(text)).toEqual(JSON.parse(JSON.stringify(cursor).replaceAll(/\\ud[89a-f]\w\w/gi, '\\ufffd')));
      }),
    );
  });

  it('that nobody made are refused, and never throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.base64String({ maxLength: 3_000 }),
          fc.json().map((j) => Buffer.from(j).toString('base64url')),
        ),
        (text) => {
          const decoded = decodeCursor(text);
          if (decoded) for (const part of Object.values(decoded)) expect(typeof part).toBe('string');
        },
      ),
    );
  });

  it('of fewer or more parts, or longer than any of ours, are none', () => {
    const of = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    expect(decodeCursor(of('list/Industry', 'PLAN', 'a', 'b'))).toBeDefined();
    for (const forged of [
      of('list/Industry', 'PLAN', 'a'),
      of('list/Industry', 'PLAN', 'a', 'b', 'c'),
      of('list/Industry', 'PLAN', 'a', 'b'.repeat(2_000)),
    ])
      expect(decodeCursor(forged)).toBeUndefined();
  });

  it('cut short name no other position', () => {
    fc.assert(
      fc.property(nodeKey, fc.integer({ min: 1, max: 20 }), (tie, cut) => {
        const text = encodeCursor({ list: 'list/Industry', order: 'PLAN', sort: '000001', tie });
        expect(decodeCursor(text.slice(0, -cut))).toBeUndefined();
      }),
    );
  });
});

describe('keys', () => {
  it('of relations tell their ends again', () => {
    fc.assert(
      fc.property(
        fc.option(nodeKey, { nil: undefined }),
        fc.constantFrom(...EDGE_KINDS),
        nodeKey,
        nodeKey,
        fc.array(slug, { maxLength: 3 }),
        (plan, kind, source, target, more) => {
          const key = edgeKey(plan, kind, source, target, more);
          expect(isEdgeKey(key)).toBe(true);
          expect(endsOfEdgeKey(key)).toEqual({ source, target });
          expect(NODE_KEY.test(key)).toBe(false);
        },
      ),
    );
  });

  it('of two different relations, figures or citations differ', () => {
    const observation = fc.record({
      subject: nodeKey,
      indicator: nodeKey,
      nature: fc.constantFrom('TARGET', 'ACTUAL'),
      time: fc.integer({ min: 1990, max: 2030 }).map(String),
    });
    fc.assert(
      fc.property(observation, observation, (a, b) => {
        expect(observationKey('plan/p', a) === observationKey('plan/p', b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
    fc.assert(
      fc.property(nodeKey, fc.nat(99), nodeKey, fc.nat(99), (a, i, b, j) => {
        expect(citationKey('plan/p', a, i) === citationKey('plan/p', b, j)).toBe(a === b && i === j);
      }),
    );
  });

  it('made of any words are readable', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(slugify(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
    );
  });
});

describe('ids', () => {
  it('come back as the key they were made of', async () => {
    const { builder } = await import('../../src/graphql/builder.ts');
    const decode = builder.options.relay?.decodeGlobalID as (id: string, context: object) => { typename: string; id: string };
    fc.assert(
      fc.property(nodeKey, (key) => {
        expect(decode(Buffer.from(`Industry:${key}`).toString('base64'), {})).toEqual({ typename: 'Industry', id: key });
      }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        try {
          expect(decode(text, {}).typename).toMatch(/^[A-Z]/);
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_USER_INPUT' });
        }
      }),
    );
  });
});

describe('locators', () => {
  it('lead up to the top, a section at a time', () => {
    fc.assert(
      fc.property(locator, (at) => {
        expect(at).toMatch(LOCATOR);
        let steps = 0;
        let section: string | undefined = sectionOf(at);
        const depth = section.split('.').length;
        expect(passageKey('plan/p', at).endsWith(at)).toBe(true);
        while (section !== undefined) {
          expect(at.startsWith(section)).toBe(true);
          section = parentSection(section);
          steps += 1;
        }
        expect(steps).toBe(depth);
      }),
    );
  });
  it('are nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (LOCATOR.test(text)) expect(text).toMatch(/^[\d.#]+$/);
      }),
    );
  });
});
