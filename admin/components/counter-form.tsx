import React, { useEffect, useRef, useState } from 'react';
import { isConditional, PROFILE_LABELS, PROFILES, type Profile } from '../../src/accounts/profile.js';
import type { FieldError } from '../../src/http/forms/field-error.js';
import { typeset } from '../../src/config/words.js';
import type { CounterAnswer } from '../gestures/counter-entry.js';
import { deskGesture, type Notice } from './act.js';
import EmailSuggestion from './email-suggestion.js';
import { useEmailSuggestion } from './use-email-suggestion.js';
import CounterField from './counter-field.js';

interface CounterFormProps {
  onOpen: (applicationId: string) => void;
  onClose: () => void;
}

const EMPTY = { siren: '', firstName: '', lastName: '', email: '' };

/** The site's own form, asked aloud. No password: the person chooses one when finalising. */
export default function CounterForm({ onOpen, onClose }: CounterFormProps): React.ReactElement {
  const [profile, setProfile] = useState<Profile | ''>('');
  const [text, setText] = useState(EMPTY);
  const [delegateMission, setDelegateMission] = useState<boolean | null>(null);
  const [acceptTerms, setAcceptTerms] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [known, setKnown] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const reading = useEmailSuggestion();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => document.getElementById(`counter-${errors[0]?.field ?? ''}`)?.focus(), [errors]);
  const isReserved = profile !== '' && isConditional(profile);
  const send = async () => {
    if (await reading.readAgain(text.email)) return;
    setBusy(true);
    const { siren, ...person } = text;
    const answer = await deskGesture<CounterAnswer>('counter-entry', {
      ...{ profile, ...person, acceptTerms },
      ...(isReserved ? { siren, ...(delegateMission === null ? {} : { delegateMission }) } : {}),
    });
    setBusy(false);
    setNotice(answer.notice);
    if (!('entry' in answer)) return;
    setErrors(answer.errors);
    if (answer.entry?.kind === 'received') return onOpen(answer.entry.applicationId);
    setKnown(answer.entry?.applicationId ?? null);
  };
  const field = {
    text,
    errors,
    onChange: (name: keyof typeof EMPTY, value: string) => setText({ ...text, [name]: value }),
  };
  return (
    <section className="desk-panel" aria-labelledby="counter-title">
      <h2 id="counter-title" ref={title} tabIndex={-1}>
        Saisir une demande
      </h2>
      <p className="desk-hint">{typeset(SAME_RULES)}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div role="alert">
          {notice && notice.type === 'error' && <p className="desk-problem">{notice.message}</p>}
        </div>
        {known && (
          <button type="button" className="desk-button" onClick={() => onOpen(known)}>
            Voir la demande de cette adresse
          </button>
        )}
        <div className="desk-panel__fields">
          <div>
            <label htmlFor="counter-profile">{typeset('Quel est votre profil ?')}</label>
            <select
              id="counter-profile"
              value={profile}
              aria-describedby="counter-profile-told"
              onChange={({ target }) => setProfile(target.value as Profile | '')}
            >
              <option value="">Choisir</option>
              {PROFILES.map((each) => (
                <option key={each} value={each}>
                  {PROFILE_LABELS[each]}
                </option>
              ))}
            </select>
            <p id="counter-profile-told" className={errorOf(errors, 'profile') ? 'desk-wrong' : 'desk-hint'}>
              {errorOf(errors, 'profile') ?? (isReserved ? 'La création est soumise à conditions.' : '')}
            </p>
          </div>
          {isReserved && <CounterField {...field} name="siren" label="Numéro de SIREN" />}
          <CounterField {...field} name="firstName" label="Prénom" />
          <CounterField {...field} name="lastName" label="Nom" />
          <CounterField
            {...field}
            name="email"
            label="Adresse email"
            hint="Sans adresse email, pas de compte : faites-la épeler."
            onLeave={() => void reading.readAgain(text.email)}
          >
            <EmailSuggestion
              suggestion={reading.suggestion}
              onTake={(email) => {
                reading.take(email);
                setText({ ...text, email });
              }}
            />
          </CounterField>
        </div>
        {isReserved && (
          <fieldset className="desk-choices">
            <legend>{typeset('Ce compte servira :')}</legend>
            {[false, true].map((value) => (
              <label key={String(value)}>
                <input
                  type="radio"
                  id={value ? undefined : 'counter-delegateMission'}
                  name="delegateMission"
                  checked={delegateMission === value}
                  onChange={() => setDelegateMission(value)}
                />
                {value ? 'À ses missions de délégué(e)' : 'À son entreprise ou sa structure'}
              </label>
            ))}
            <p className={errorOf(errors, 'delegateMission') ? 'desk-wrong' : 'desk-hint'}>
              {errorOf(errors, 'delegateMission') ??
                typeset(delegateMission ? DELEGATE : 'Si les deux, choisissez la première réponse.')}
            </p>
          </fieldset>
        )}
        <div className="desk-choices">
          <label>
            <input
              type="checkbox"
              id="counter-acceptTerms"
              checked={acceptTerms}
              aria-describedby="counter-terms-told"
              onChange={({ target }) => setAcceptTerms(target.checked)}
            />
            La personne a entendu les conditions d’utilisation et les accepte, de vive voix
          </label>
          <p id="counter-terms-told" className="desk-wrong">
            {errorOf(errors, 'acceptTerms')}
          </p>
        </div>
        <div className="desk-bar__buttons">
          <button type="submit" className="desk-button desk-button--main" disabled={isBusy}>
            Valider
          </button>
          <button type="button" className="desk-button" onClick={onClose}>
            Fermer sans envoyer
          </button>
        </div>
      </form>
    </section>
  );
}

const SAME_RULES =
  'Le formulaire du site, lu à voix haute : mêmes règles, mêmes réponses par e-mail. Aucun mot de passe à demander : la personne le choisit en finalisant son compte.';
const DELEGATE =
  'Un compte ne peut pas servir aux missions de délégué(e) : la demande serait refusée. Renseignez la personne ici.';

function errorOf(errors: readonly FieldError[], name: string): string | null {
  return errors.find(({ field }) => field === name)?.message ?? null;
}
