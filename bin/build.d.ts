export function builtProgram(root?: string): string;
export function buildProgram(): Promise<void>;
