import type {
  Action,
  ActionContext,
  BulkActionResponse,
  RecordActionResponse,
  ResourceOptions,
} from 'adminjs';
import { may, type Ability } from '../../src/staff/roles.js';
import { actorOf } from '../actor.js';
import { DESK, type ResourceId } from '../desk-table.js';
import { choices } from '../words/choices.js';
import type { DeskTable } from './desk-resource.js';

const LIST_COLUMNS = 7;
const OFF = { isAccessible: false, isVisible: false } as const;
/** AdminJS's own writing actions: the adapter behind them knows no rule. */
const BUILT_IN_OFF = { new: OFF, edit: OFF, delete: OFF, bulkDelete: OFF };

/** Actions of ours on a resource, by name; who may use them is said in the desk table alone. */
export type DeskActions = Record<
  string,
  Partial<Action<RecordActionResponse>> | Partial<Action<BulkActionResponse>>
>;

/** How AdminJS lists one of our tables; `actions` adds our own to list, show and search. */
export function resourceOptions(table: DeskTable, actions: DeskActions = {}): ResourceOptions {
  const abilities: Record<string, Ability> = DESK[table.id];
  const guarded = Object.entries(abilities).map(([name, ability]) => [
    name,
    {
      ...actions[name],
      showFilter: false,
      isAccessible: ({ currentAdmin }: ActionContext) => may(actorOf(currentAdmin).role, ability),
    },
  ]);
  return {
    id: table.id,
    navigation: null,
    sort: { sortBy: table.sorts[0] ?? 'id', direction: 'desc' },
    listProperties: table.columns.slice(0, LIST_COLUMNS),
    showProperties: [...table.columns],
    filterProperties: Object.keys(table.filters),
    editProperties: [],
    properties: propertiesOf(table),
    actions: { ...BUILT_IN_OFF, ...(Object.fromEntries(guarded) as ResourceOptions['actions']) },
  };
}

/** The column that names a row. */
const TITLES: Readonly<Record<ResourceId, string>> = {
  applications: 'reference',
  decisions: 'id',
  accounts: 'email',
  mail_deliveries: 'message',
  listed_companies: 'name',
  staff_members: 'email',
  policy_versions: 'version',
};

function propertiesOf({ id, columns }: DeskTable): NonNullable<ResourceOptions['properties']> {
  return Object.fromEntries(
    columns.map((name) => [
      name,
      {
        isTitle: name === TITLES[id],
        ...(choices[id]?.[name] ? { availableValues: [...choices[id][name]] } : {}),
      },
    ]),
  );
}
