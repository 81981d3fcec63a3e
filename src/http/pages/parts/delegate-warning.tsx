/** @jsxImportSource preact */
import { chamber } from '../../../config/chamber.js';
import { Warning } from './notice.js';

/** The form says so itself once the warning has been on screen; without JavaScript a page of its own asks. */
export const DELEGATE_TOLD_FIELD = 'delegateTold';

/** Appears with « À mes missions de délégué(e) »: where to go, before anything is sent. */
export function DelegateWarning() {
  return (
    <div data-shown-for="delegateMission=true" class="govuk-!-margin-top-4" hidden>
      <DelegateWords />
      <input type="hidden" name={DELEGATE_TOLD_FIELD} value="yes" data-only-when-shown disabled />
    </div>
  );
}

export function DelegateWords() {
  return (
    <>
      <Warning>
        Un compte ne peut pas servir aux missions de délégué(e)&#8239;: la demande serait refusée.
      </Warning>
      <p class="govuk-body">
        Pour ces missions, adressez-vous à l’accueil de la {chamber.shortName}
        {chamber.telephone ? ` au ${chamber.telephone}` : ''}{' '}
        <a class="govuk-link" href="/contact">
          (coordonnées à la page Contact)
        </a>
        .
      </p>
    </>
  );
}
