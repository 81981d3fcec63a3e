/* Small comforts over pages that work without them. Nothing is stored and nobody else is asked. */
document.documentElement.classList.add('js');

document.addEventListener('DOMContentLoaded', () => {
  document.querySelectorAll('[data-password-toggle]').forEach(showPassword);
  document.querySelectorAll('[data-shown-for]').forEach(showForChoice);
  document.querySelectorAll('[data-siren]').forEach(checkSiren);
  document.querySelectorAll('[data-email]').forEach(suggestEmail);
  document.querySelectorAll('form').forEach(sendOnce);
  document.querySelector('.govuk-error-summary')?.focus();
});

/* A page that the browser keeps and shows again must accept to be sent again. */
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => form.removeAttribute('data-sent'));
});

/* Words that appear under a pressed finger would move the button away from it. */
let isPressed = false;
for (const [type, value] of Object.entries({
  pointerdown: true,
  pointercancel: false,
  click: false,
  keydown: false,
})) {
  window.addEventListener(type, () => (isPressed = value), true);
}

function onceReleased(act) {
  if (isPressed) window.addEventListener('click', act, { once: true });
  else act();
}

function showPassword(button) {
  const input = document.getElementById(button.getAttribute('aria-controls'));
  const label = button.querySelector('span');
  button.hidden = false;
  button.addEventListener('click', () => reveal(input.type === 'password'));
  input.form?.addEventListener('submit', () => reveal(false));

  function reveal(isShown) {
    input.type = isShown ? 'text' : 'password';
    label.textContent = isShown ? 'Masquer' : 'Afficher';
  }
}

/* data-shown-for="profile=company_head authority_or_partner": shown while one of these values is chosen. */
function showForChoice(part) {
  const [name, list] = part.dataset.shownFor.split('=');
  const values = list.split(' ');
  const choices = part.ownerDocument.querySelectorAll(`input[type="radio"][name="${name}"]`);
  const update = () => {
    const chosen = [...choices].find((choice) => choice.checked);
    const isShown = chosen !== undefined && values.includes(chosen.value);
    part.hidden = !isShown;
    part.querySelectorAll('[data-only-when-shown]').forEach((input) => (input.disabled = !isShown));
  };
  choices.forEach((choice) => choice.addEventListener('change', update));
  /* Answers that the browser puts back, for who returns to the page, are there only now. */
  window.addEventListener('pageshow', update);
  update();
}

/* data-siren: the form's sentences, by problem. */
function checkSiren(input) {
  const message = document.getElementById(`${input.id}-check`);
  const sentences = JSON.parse(input.dataset.siren);
  input.addEventListener('input', () => (message.textContent = ''));
  input.addEventListener('blur', () => {
    onceReleased(() => (message.textContent = sirenRemark(input.value, sentences)));
  });
}

/* parseSiren is src/registry/siren.js, which stands before this file. */
function sirenRemark(text, sentences) {
  const read = parseSiren(text);
  if (read.ok || read.problem === 'missing') return '';
  return sentences[read.problem].replace('{digits}', read.digits);
}

function suggestEmail(input) {
  const box = document.getElementById(`${input.id}-suggestion`);
  const button = asButton(box.querySelector('[data-suggested]'));
  input.addEventListener('input', () => (box.hidden = true));
  input.addEventListener('blur', async () => {
    const suggestion = await askSuggestion(input.value);
    if (suggestion !== null) button.textContent = suggestion;
    onceReleased(() => (box.hidden = suggestion === null));
  });
  button.addEventListener('click', () => {
    input.value = button.textContent;
    box.hidden = true;
    input.focus();
  });
}

/* Without JavaScript the suggestion is plain words; with it, one press takes it. */
function asButton(words) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'site-suggestion__use';
  button.textContent = words.textContent;
  words.replaceWith(button);
  return button;
}

/* Only a comfort: when it fails, nothing is said. */
async function askSuggestion(email) {
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email.trim())) return null;
  try {
    const body = new URLSearchParams({ email: email.trim() });
    const answer = await fetch('/inscription/adresse', { method: 'POST', body });
    return answer.ok ? (await answer.json()).suggestion : null;
  } catch {
    return null;
  }
}

function sendOnce(form) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent || isOffline(form, event.submitter)) event.preventDefault();
    else form.dataset.sent = 'yes';
  });
}

/* Sent without a network, the form and its answers would give way to the browser's own page. */
function isOffline(form, button) {
  form.querySelector('.site-offline')?.remove();
  if (navigator.onLine) return false;
  const words = document.createElement('p');
  words.className = 'site-offline govuk-inset-text';
  words.setAttribute('role', 'alert');
  words.textContent = `Pas de connexion à internet\u202f: rien n’est parti. Vos réponses restent ici\u202f; appuyez de nouveau quand la connexion revient.`;
  button?.before(words);
  return true;
}
