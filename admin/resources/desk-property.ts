import { BaseProperty, type PropertyType } from 'adminjs';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

const TYPES: Readonly<Record<string, PropertyType>> = {
  uuid: 'uuid',
  text: 'string',
  integer: 'number',
  boolean: 'boolean',
  timestamptz: 'datetime',
  date: 'date',
};

/** A column as the panel may show it; never edited there. */
export class DeskProperty extends BaseProperty {
  constructor(
    column: ColumnMetadata,
    readonly mayBeSorted: boolean,
    position: number,
  ) {
    const type = TYPES[String(column.type)];
    if (!type) throw new Error(`column ${column.propertyName}: no property type for ${String(column.type)}`);
    super({ path: column.propertyName, type, isId: column.isPrimary, isSortable: mayBeSorted, position });
  }

  override isEditable(): boolean {
    return false;
  }
}
