import { describe, expect, it } from 'vitest';
import { edgeKinds, nodeKinds } from '../../src/ontology/index.ts';
import { readDocument } from '../../src/seed/document.ts';
import { exportRecords } from '../../src/seed/export-records.ts';
import { seedPacks } from '../support/packs.ts';
import { documentIsHere, PLAN_DOCUMENT } from '../support/plan-document.ts';

type Record_ = Record<string, unknown> & { record: string; key: string };

describe('the export of the whole graph', () => {
  const records = exportRecords(seedPacks()) as unknown as Record_[];
  const of = (record: string) => records.filter((r) => r.record === record);
  const keys = new Set([...of('node'), ...of('edge'), ...of('observation')].map((r) => r.key));

  it('has every fact once', () => {
    expect(keys.size).toBe(of('node').length + of('edge').length + of('observation').length);
    expect(new Set(of('citation').map((c) => c.key)).size).toBe(of('citation').length);
  });

  it('cites every fact that is not structure', () => {
    const cited = new Set(of('citation').map((c) => c['about']));
    const facts = [...of('node').filter((n) => n['structural'] === false), ...of('edge'), ...of('observation')];
    expect(facts.length).toBeGreaterThan(300);
    expect(facts.filter((f) => !cited.has(f.key)).map((f) => f.key)).toEqual([]);
    expect(facts.filter((f) => !['STATED', 'IMPLIED', 'EXTERNAL'].includes(String(f['basis']))).map((f) => f.key)).toEqual([]);
  });

  it('has no end that dangles and no kind that is not declared', () => {
    const nodes = new Set(of('node').map((n) => n.key));
    expect(
      of('edge').filter((e) => !nodes.has(e['source'] as string) || !nodes.has(e['target'] as string) || !(String(e['kind']) in edgeKinds)),
    ).toEqual([]);
    expect(
      of('observation').filter((o) => !nodes.has(o['subject'] as string) || !nodes.has(o['indicator'] as string) || !nodes.has(o['unit'] as string)),
    ).toEqual([]);
    expect(of('node').filter((n) => !(String(n['kind']) in nodeKinds))).toEqual([]);
    expect(of('citation').filter((c) => !keys.has(c['about'] as string))).toEqual([]);
  });

  it('gives every record the fields that readers rely on', () => {
    for (const n of of('node'))
      expect(n).toMatchObject({
        name: { zh: expect.any(String), en: expect.any(String) },
        aliases: expect.any(Array),
        structural: expect.any(Boolean),
      });
    for (const o of of('observation')) {
      expect((o['year'] === undefined) !== (o['period'] === undefined), o.key).toBe(true);
      expect(o).toMatchObject({ bound: expect.any(String), nature: expect.any(String), unit: expect.any(String) });
    }
    for (const c of of('citation')) {
      expect(Array.isArray(c['says'])).toBe(true);
      expect(c['basis'] === 'EXTERNAL' ? c['at'] === null : typeof c['at'] === 'string', c.key).toBe(true);
    }
  });

  it.skipIf(!documentIsHere)('cites words that stand in the passage cited', () => {
    const { text } = readDocument(PLAN_DOCUMENT);
    const cited = of('citation').flatMap((c) => (c['says'] as string[]).map((word) => ({ at: String(c['at']), word })));
    expect(cited.length).toBeGreaterThan(1_000);
    expect(cited.filter(({ at, word }) => !text.get(at)?.includes(word))).toEqual([]);
    expect(of('citation').filter((c) => c['at'] !== null && (c['says'] as string[]).length === 0)).toEqual([]);
  });

  it('is the same each time', () => expect(JSON.stringify(exportRecords(seedPacks()))).toBe(JSON.stringify(records)));
});
