/** Plain SQL with numbered parameters; gives the rows. */
export type Query = <T>(sql: string, parameters?: unknown[]) => Promise<T[]>;
