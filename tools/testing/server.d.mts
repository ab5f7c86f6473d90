export interface TestServer { readonly port: number; readonly ownerUrl: string }
export function openFolder(): string;
export function closeFolder(folder: string): Promise<void>;
export function serverOf(folder: string, prepare: (server: TestServer) => Promise<void>): Promise<TestServer>;
