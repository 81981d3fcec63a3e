import { Resource } from '@adminjs/typeorm';
import { BaseRecord, type Filter } from 'adminjs';
import type {
  BaseEntity,
  DataSource,
  EntityTarget,
  FindOptionsWhere,
  ObjectLiteral,
  Repository,
} from 'typeorm';
import type { ResourceId } from '../desk-table.js';
import { badRequest, notFound } from '../refused.js';
import { condition, type FilterKind } from './desk-filter.js';
import { DeskProperty } from './desk-property.js';

/** What of a table the panel may read. A column that is not named here never leaves the database. */
export interface DeskTable {
  id: ResourceId;
  entity: EntityTarget<ObjectLiteral>;
  columns: readonly string[];
  filters: Readonly<Record<string, FilterKind>>;
  sorts: readonly string[];
}

interface Page {
  limit?: number | string;
  offset?: number;
  sort?: { sortBy?: string; direction?: 'asc' | 'desc' };
}

const MOST_ROWS = 100;
/** Lists end here, and counts stop here: beyond, one searches. */
const MOST_COUNTED = 10_000;

/** A table behind the panel: named columns, named filters and sorts, capped; nothing is ever written through it. */
export class DeskResource extends Resource {
  readonly #table: DeskTable;
  readonly #rows: Repository<ObjectLiteral>;
  readonly #properties: Map<string, DeskProperty>;

  constructor(table: DeskTable, dataSource: DataSource) {
    const rows = dataSource.getRepository(table.entity);
    const model = { name: table.id, getRepository: () => rows };
    super(model as unknown as typeof BaseEntity);
    this.#table = table;
    this.#rows = rows;
    this.#properties = new Map(
      table.columns.map((name, position) => {
        const column = rows.metadata.findColumnWithPropertyName(name);
        if (!column) throw new Error(`${table.id} has no column ${name}`);
        return [name, new DeskProperty(column, table.sorts.includes(name), position)];
      }),
    );
  }

  override databaseType(): string {
    return 'postgres';
  }

  // The adapter's types ask for its own Property; AdminJS itself only needs a BaseProperty.
  override properties(): never[] {
    return [...this.#properties.values()] as never[];
  }

  override property(path: string): never {
    return (this.#properties.get(path) ?? null) as never;
  }

  override async count(filter: Filter): Promise<number> {
    const where = this.#where(filter);
    if (where === null) return 0;
    const [sql, parameters] = this.#rows
      .createQueryBuilder('row')
      .setFindOptions({ where })
      .select('1')
      .limit(MOST_COUNTED)
      .getQueryAndParameters();
    const counted: { count: number }[] = await this.#rows.query(
      `select count(*)::int as count from (${sql}) counted`,
      parameters,
    );
    return counted[0]?.count ?? 0;
  }

  override async find(filter: Filter, { limit = 10, offset = 0, sort = {} }: Page): Promise<BaseRecord[]> {
    const { sortBy = this.#table.sorts[0] ?? 'id', direction = 'desc' } = sort;
    const take = Number(limit);
    const isPage = Number.isInteger(take) && take > 0 && Number.isInteger(offset) && offset >= 0;
    if (!isPage || offset >= MOST_COUNTED || !this.#table.sorts.includes(sortBy)) throw badRequest();
    const where = this.#where(filter);
    if (where === null) return [];
    return this.#read({
      where,
      order: { [sortBy]: direction },
      take: Math.min(take, MOST_ROWS),
      skip: offset,
    });
  }

  override async findOne(id: string | number): Promise<BaseRecord> {
    const [record] = await this.#read({ where: { [this.idName()]: id }, take: 1 });
    if (!record) throw notFound();
    return record;
  }

  override findMany(ids: (string | number)[]): Promise<BaseRecord[]> {
    return this.#read({ where: ids.slice(0, MOST_ROWS * 2).map((id) => ({ [this.idName()]: id })) });
  }

  override create(): Promise<never> {
    return refuseWrite();
  }

  override update(): Promise<never> {
    return refuseWrite();
  }

  override delete(): Promise<never> {
    return refuseWrite();
  }

  async #read(options: Parameters<Repository<ObjectLiteral>['find']>[0]): Promise<BaseRecord[]> {
    const select = Object.fromEntries(this.#table.columns.map((name) => [name, true]));
    const rows = await this.#rows.find({ ...options, select });
    return rows.map((row) => new BaseRecord({ ...row }, this));
  }

  /** Null when no row can match. A filter that is not on the list is refused: it could be an oracle. */
  #where(filter: Filter): FindOptionsWhere<ObjectLiteral> | null {
    const asked = Object.values(filter.filters).map(({ path, value }) => {
      const kind = Object.hasOwn(this.#table.filters, path) ? this.#table.filters[path] : undefined;
      if (!kind) throw badRequest();
      return [path, condition(kind, value)] as const;
    });
    return asked.some(([, wanted]) => wanted === null) ? null : Object.fromEntries(asked);
  }
}

function refuseWrite(): Promise<never> {
  return Promise.reject(new Error('the panel writes nothing through AdminJS: gestures do'));
}
