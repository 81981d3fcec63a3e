/** @jsxImportSource preact */
import { chamber } from '../../config/chamber.js';
import { typeset } from '../../config/words.js';
import { assetPaths } from '../assets/assets.js';
import { Footer } from './parts/footer.js';
import { Header } from './parts/header.js';
import { FrameContext, type Frame, type Page } from './frame.js';

/** The one layout of the site. */
export function Layout({ page, frame }: { page: Page; frame: Frame }) {
  return (
    <FrameContext.Provider value={frame}>
      <html lang="fr" class="govuk-template">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{typeset(`${page.hasErrors ? 'Erreur : ' : ''}${page.title} – ${chamber.shortName}`)}</title>
          <link rel="icon" href={assetPaths.icon} type="image/svg+xml" />
          <link rel="stylesheet" href={assetPaths.style} />
          <script src={assetPaths.script} />
        </head>
        <body class="govuk-template__body">
          <a href="#contenu" class="govuk-skip-link">
            Aller au contenu
          </a>
          <Header />
          <div class="govuk-width-container">
            {page.back && (
              <nav aria-label="Retour">
                <a href={page.back.href} class="govuk-back-link">
                  {page.back.text}
                </a>
              </nav>
            )}
            <main id="contenu" class={`site-main${page.isWide ? ' site-wide' : ''}`} tabIndex={-1}>
              {page.main}
            </main>
          </div>
          <Footer />
        </body>
      </html>
    </FrameContext.Provider>
  );
}
