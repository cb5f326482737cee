import { nodeKinds } from '../api/catalogue.ts';
import type { NodeKind } from '../api/enums.ts';
import { useT } from '../i18n/text.ts';

/** Shape and hue of every kind; families share a hue, and no two kinds a shape and a hue. */
const SHAPES = {
  square: 'M2 2h8v8H2z',
  circle: 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z',
  triangle: 'M6 1.2 11 10.4H1z',
  hexagon: 'M6 1 10.5 3.5v5L6 11 1.5 8.5v-5z',
  diamond: 'M6 .8 11.2 6 6 11.2.8 6z',
  pin: 'M6 11.2C3.5 8 2.3 6.200 2.300 4.500a3.700 3.700 0 0 1 7.400 0C9.700 6.200 8.500 8 6 11.200z',
  flag: 'M2.500 1v10M2.500 1.500h7.500l-2 2.500 2 2.500h-7.500z',
  bars: 'M2 2.500h8M2 6h8M2 9.500h8',
} as const;

type Mark = readonly [shape: keyof typeof SHAPES, hue: 'industry' | 'product' | 'firm' | 'place' | 'project' | 'policy', solid: boolean];
const MARKS: Readonly<Record<NodeKind, Mark>> = {
  Industry: ['square', 'industry', true],
  Group: ['square', 'industry', false],
  Product: ['circle', 'product', false],
  Resource: ['diamond', 'product', false],
  Technology: ['hexagon', 'product', false],
  Brand: ['flag', 'firm', false],
  Enterprise: ['circle', 'firm', true],
  Institution: ['diamond', 'firm', true],
  Cooperation: ['hexagon', 'firm', false],
  Region: ['pin', 'place', true],
  Park: ['hexagon', 'place', true],
  Project: ['triangle', 'project', true],
  Goal: ['flag', 'project', true],
  Measure: ['square', 'policy', false],
  Issue: ['triangle', 'policy', false],
  Document: ['bars', 'policy', false],
  Plan: ['bars', 'policy', false],
};

/** Path (12 × 12), colour and fill of a kind, for pictures that draw it themselves. */
export function kindShape(kind: NodeKind): { readonly path: string; readonly color: string; readonly solid: boolean } {
  const [shape, hue, solid] = MARKS[kind];
  return { path: SHAPES[shape], color: `var(--hue-${hue})`, solid };
}

/** The sign of a kind; its word is its name for screen readers. */
export function KindMark({ kind, silent = false }: { readonly kind: NodeKind /** The word stands beside it. */; readonly silent?: boolean }) {
  const t = useT();
  const { path, color, solid } = kindShape(kind);
  const name = t(nodeKinds[kind]);
  return (
    <svg viewBox="0 0 12 12" width="0.75em" height="0.75em" {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}>
      {!silent && <title>{name}</title>}
      <path d={path} fill={solid ? color : 'none'} stroke={color} strokeWidth="1.4" />
    </svg>
  );
}
