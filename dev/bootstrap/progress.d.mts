/** Names a step while it runs, with the seconds it has taken, and says when it is done. */
export function step<T>(title: string, work: () => Promise<T>): Promise<T>;
