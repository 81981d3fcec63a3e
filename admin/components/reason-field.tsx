import React from 'react';
import type { StaffApproveReason, StaffRejectReason } from '../../src/applications/reasons.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';

interface ReasonFieldProps<R extends StaffApproveReason | StaffRejectReason> {
  label?: string;
  reasons: readonly R[];
  reason: R | '';
  onChange: (reason: R) => void;
}

/** The reason of a decision, out of a closed list; none is chosen beforehand. */
export default function ReasonField<R extends StaffApproveReason | StaffRejectReason>(
  props: ReasonFieldProps<R>,
): React.ReactElement {
  const { label = 'Motif', reasons, reason, onChange } = props;
  return (
    <div>
      <label htmlFor="reason">{label}</label>
      <select
        id="reason"
        autoFocus
        value={reason}
        onChange={({ target }) => {
          const chosen = reasons.find((each) => each === target.value);
          if (chosen) onChange(chosen);
        }}
      >
        <option value="" disabled>
          Choisir un motif
        </option>
        {reasons.map((each) => (
          <option key={each} value={each}>
            {REASON_LABELS[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
