export function builtProgram(root?: string): string;
export function buildProgram(): Promise<void>;
export function bundle(source: string, file: string): Promise<void>;
