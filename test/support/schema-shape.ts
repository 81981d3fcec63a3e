import type { QueryRunner } from 'typeorm';

/** What a process of the release before relies on, or would stumble over. */
export interface SchemaShape {
  columns: Map<string, Column>;
  /** Checks, uniques and foreign keys, `table: definition`. */
  constraints: Set<string>;
}

interface Column {
  table: string;
  type: string;
  isRequired: boolean;
  hasDefault: boolean;
}

/** The tables of the schema `public`, as the transaction of the runner sees them. */
export async function readShape(runner: QueryRunner): Promise<SchemaShape> {
  const columns = (await runner.query(COLUMNS)) as (Column & { name: string })[];
  const constraints = (await runner.query(CONSTRAINTS)) as { told: string }[];
  return {
    columns: new Map(columns.map(({ name, ...column }) => [`${column.table}.${name}`, column])),
    constraints: new Set(constraints.map(({ told }) => told)),
  };
}

/** What the release before can no longer read or write after a change. */
export function takenAway(before: SchemaShape, after: SchemaShape): string[] {
  const lost = [...before.columns].flatMap(([name, was]) => {
    const is = after.columns.get(name);
    if (is === undefined) return [`${name} is gone`];
    return [
      ...(is.type === was.type ? [] : [`${name} was ${was.type} and is ${is.type}`]),
      ...(is.isRequired && !was.isRequired ? [`${name} must now be given`] : []),
      ...(was.hasDefault && !is.hasDefault && is.isRequired ? [`${name} has lost its default`] : []),
    ];
  });
  const demanded = [...after.columns].flatMap(([name, { table, isRequired, hasDefault }]) =>
    isOld(before, table) && !before.columns.has(name) && isRequired && !hasDefault
      ? [`${name} is new and must be given`]
      : [],
  );
  return [...lost, ...demanded];
}

/** Constraints that a table which was there before has to keep from now on. */
export function demandedAnew(before: SchemaShape, after: SchemaShape): string[] {
  return [...after.constraints].filter(
    (told) => !before.constraints.has(told) && isOld(before, told.split(':')[0] ?? ''),
  );
}

function isOld({ columns }: SchemaShape, table: string): boolean {
  return [...columns.values()].some((column) => column.table === table);
}

const COLUMNS = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    a.attnotnull as "isRequired", a.atthasdef or a.attidentity <> '' as "hasDefault"
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`;

const CONSTRAINTS = `
  select c.relname || ': ' || pg_get_constraintdef(k.oid) as told
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where c.relnamespace = 'public'::regnamespace and k.contype in ('c', 'u', 'f', 'x', 'p')
  union
  select c.relname || ': ' || pg_get_indexdef(i.indexrelid)
  from pg_index i join pg_class c on c.oid = i.indrelid
  where c.relnamespace = 'public'::regnamespace and i.indisunique`;
