import type { DataSource } from 'typeorm';
import type { ContactKind } from './contact-kinds.js';

/** A call or a visit, for staff; `text` is null once erased. */
export interface ContactLine {
  id: string;
  at: Date;
  kind: ContactKind;
  staffName: string;
  text: string | null;
}

/** An address put right, for staff; both are null once erased. */
export interface CorrectionLine {
  id: string;
  at: Date;
  staffName: string;
  previousEmail: string | null;
  newEmail: string | null;
}

const STAFF_NAME = `s.first_name || ' ' || s.last_name as "staffName"`;

/** The calls and visits of a file, the latest first. */
export function findContacts(dataSource: DataSource, applicationId: string): Promise<ContactLine[]> {
  return dataSource.query(
    `select n.id, n.at, n.kind, n.text, ${STAFF_NAME}
     from contact_notes n join staff_members s on s.id = n.staff_id
     where n.application_id = $1 order by n.at desc, n.id limit 100`,
    [applicationId],
  );
}

/** The corrections of an account's address, from whichever of its files, the latest first. */
export function findEmailCorrections(dataSource: DataSource, accountId: string): Promise<CorrectionLine[]> {
  return dataSource.query(
    `select n.id, n.at, n.previous_email as "previousEmail", n.new_email as "newEmail", ${STAFF_NAME}
     from email_corrections n join staff_members s on s.id = n.staff_id
     where n.account_id = $1 order by n.at desc, n.id limit 20`,
    [accountId],
  );
}
