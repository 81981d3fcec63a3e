/** @jsxImportSource preact */
import { useContext } from 'preact/hooks';
import { chamber } from '../../../config/chamber.js';
import { FrameContext } from '../frame.js';
import { CsrfField } from './form.js';

const MEMBER_LINKS = [
  { href: '/mon-espace', text: 'Votre espace' },
  { href: '/mes-services', text: 'Vos services' },
  { href: '/espace-documentaire', text: 'Espace documentaire' },
];
const VISITOR_LINKS = [{ href: '/connexion', text: 'Accéder à votre compte' }];

/** The chamber's name as text, and the way to one's account. */
export function Header() {
  const { isSignedIn } = useContext(FrameContext);
  return (
    <header class="site-header">
      <div class="govuk-width-container site-header__row">
        <a class="site-header__name" href="/">
          {chamber.name}
        </a>
        <nav aria-label="Votre compte">
          <ul class="site-nav">
            {(isSignedIn ? MEMBER_LINKS : VISITOR_LINKS).map((link) => (
              <NavLink key={link.href} {...link} />
            ))}
            {isSignedIn && <SignOut />}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function NavLink({ href, text }: { href: string; text: string }) {
  const { path } = useContext(FrameContext);
  return (
    <li>
      <a class="govuk-link site-nav__link" href={href} {...(path === href ? { 'aria-current': 'page' } : {})}>
        {text}
      </a>
    </li>
  );
}

function SignOut() {
  return (
    <li>
      <form method="post" action="/deconnexion">
        <CsrfField />
        <button type="submit" class="site-nav__button">
          Se déconnecter
        </button>
      </form>
    </li>
  );
}
