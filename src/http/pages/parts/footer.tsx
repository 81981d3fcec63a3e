/** @jsxImportSource preact */
import { chamber } from '../../../config/chamber.js';
import { plainAddress, typeset } from '../../../config/words.js';
import { ACCESSIBILITY_STATE } from '../accessibility-state.js';

const LINKS = [
  { href: '/accessibilite', text: typeset(`Accessibilité : ${ACCESSIBILITY_STATE}`) },
  { href: '/donnees-personnelles', text: 'Données personnelles' },
  { href: '/comment-nous-decidons', text: 'Comment nous décidons' },
  { href: '/mentions-legales', text: 'Mentions légales' },
  { href: '/contact', text: 'Contact' },
];

export function Footer() {
  return (
    <footer class="site-footer">
      <div class="govuk-width-container">
        <nav aria-label="Informations légales et contact">
          <ul>
            {LINKS.map(({ href, text }) => (
              <li key={href}>
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="govuk-body-s">
          {chamber.name} ·{' '}
          <a class="govuk-link" href={chamber.website}>
            {plainAddress(chamber.website)}
          </a>
        </p>
      </div>
    </footer>
  );
}
