import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { chamber } from '../config/chamber.js';
import { colors } from '../config/tokens.js';
import type { DocumentSection, ExplanationDocument } from './explanation-document.js';

const font = (name: string) => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
/** Embedded, as PDF/UA asks: any name of the registers can be written. */
const REGULAR = font('DejaVuSans');
const BOLD = font('DejaVuSans-Bold');

/** The library writes it; its types do not know it yet. */
const PDF_UA = 'PDF/UA' as PDFKit.Mixins.PDFSubsets;

/** Points. */
const MARGIN = 56;
const BODY = 10.5;
const HEADING = 13;
const TITLE = 18;

/**
 * The explanation sheet on paper: A4, tagged for screen readers (PDF/UA), in French, with its title.
 * @param madeAt the date the file bears
 * @returns the document, to be read as a stream
 */
export function explanationPdf(document: ExplanationDocument, madeAt: Date): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    ...{ size: 'A4', margin: MARGIN, font: REGULAR },
    ...{ pdfVersion: '1.7', subset: PDF_UA, tagged: true, lang: 'fr-FR', displayTitle: true },
    info: { Title: document.title, Author: chamber.name, CreationDate: madeAt, ModDate: madeAt },
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const add = (type: string, write: () => void) => root.add(pdf.struct(type, {}, write));
  add('P', () => write(pdf, REGULAR, BODY, chamber.name));
  add('H1', () => write(pdf, BOLD, TITLE, document.title));
  for (const words of document.lead) add('P', () => write(pdf, REGULAR, BODY, words));
  for (const section of document.sections) addSection(pdf, root, section);
  root.end();
  pdf.end();
  return pdf;
}

function addSection(
  pdf: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  { heading, paragraphs, items }: DocumentSection,
): void {
  root.add(
    pdf.struct('H2', {}, () => {
      pdf.moveDown(0.6);
      write(pdf, BOLD, HEADING, heading);
    }),
  );
  for (const words of paragraphs) root.add(pdf.struct('P', {}, () => write(pdf, REGULAR, BODY, words)));
  if (items.length === 0) return;
  const lines = items.map((item) =>
    pdf.struct('LI', {}, [
      pdf.struct('Lbl', {}, () => write(pdf, REGULAR, BODY, '– ', true)),
      pdf.struct('LBody', {}, () => write(pdf, REGULAR, BODY, item)),
    ]),
  );
  root.add(pdf.struct('L', {}, lines));
}

/** @param continued what is written next follows on the same line */
function write(pdf: PDFKit.PDFDocument, face: string, size: number, words: string, continued = false): void {
  const layout = { lineGap: 2, paragraphGap: 5, continued };
  pdf.font(face).fontSize(size).fillColor(colors.ink).text(words, layout);
}
