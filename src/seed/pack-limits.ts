/**
 * What a pack may be, so that one from a stranger can neither hang the reader nor exhaust it. docs/pack-format.md shows the table
 * (`npm run schema` writes it there); nothing else states these limits.
 */
const SPECS = {
  fileBytes: { value: 4_000_000, unit: 'bytes of a file, refused before it is read' },
  packBytes: { value: 8_000_000, unit: 'bytes of all files of a pack' },
  /** About what it takes of memory. */
  marks: { value: 500_000, unit: 'line ends, colons, commas and opening brackets of a file, counted before it is parsed' },
  depth: { value: 12, unit: 'maps and lists within one another' },
  faultsOfFile: { value: 100, unit: 'faults told of the YAML of one file' },
  faults: { value: 1_000, unit: 'faults told of all packs; beyond them, how many more there are' },
} as const;

type PackLimit = keyof typeof SPECS;

export const PACK_LIMITS = Object.fromEntries(Object.entries(SPECS).map(([name, { value }]) => [name, value])) as {
  readonly [N in PackLimit]: number;
};

/** The table of docs/pack-format.md. */
export const packLimitsTable = (): string =>
  [
    '| limit | value | unit |',
    '|---|---|---|',
    ...Object.entries(SPECS).map(([name, { value, unit }]) => `| ${name} | ${value.toLocaleString('en')} | ${unit} |`),
  ].join('\n');
