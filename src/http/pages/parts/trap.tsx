/** @jsxImportSource preact */

/** Nobody sees this field; a robot fills it in. */
export const TRAP_FIELD = 'website';

export function Trap() {
  return (
    <div class="site-trap" aria-hidden="true">
      <label for={TRAP_FIELD}>Ne remplissez pas ce champ</label>
      <input type="text" id={TRAP_FIELD} name={TRAP_FIELD} tabIndex={-1} autocomplete="off" value="" />
    </div>
  );
}
