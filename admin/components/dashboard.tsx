import React, { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Report } from '../../src/statistics/figure.js';
import { filterInWords } from '../words/filter-in-words.js';
import { deskRead } from './act.js';
import DashboardPrint from './dashboard-print.js';
import FigureCard from './figure-card.js';
import FigureExports from './figure-exports.js';
import Headlines from './headlines.js';
import PeriodForm from './period-form.js';
import Screen from './screen.js';

/** Why people are let in and turned away, for a period; on paper, one page for the assembly and the préfecture. */
export default function Dashboard(): React.ReactElement {
  const [search] = useSearchParams();
  const [report, setReport] = useState<Report | 'failed' | null>(null);
  const asked = search.toString();
  useEffect(() => {
    const query = Object.fromEntries(new URLSearchParams(asked));
    void deskRead<Report>('figures', query).then((read) => setReport(read ?? 'failed'));
  }, [asked]);
  return (
    <Screen title="Tableau de bord" className="desk-dashboard">
      <h1>Tableau de bord</h1>
      {report === null && <p role="status">Calcul des chiffres…</p>}
      {report === 'failed' && (
        <p role="alert">Les chiffres n’ont pas pu être lus. Vérifiez les dates, puis rechargez la page.</p>
      )}
      {report !== null && report !== 'failed' && <Shown report={report} />}
    </Screen>
  );
}

function Shown({ report }: { report: Report }): React.ReactElement {
  return (
    <>
      <PeriodForm filter={report.filter} />
      <p className="desk-dashboard__when" aria-live="polite">
        <strong>{filterInWords(report.filter)}</strong>
      </p>
      <div className="desk-dashboard__away">
        <button type="button" className="desk-button" onClick={() => window.print()}>
          Imprimer la page de synthèse
        </button>
        <FigureExports />
      </div>
      <Headlines report={report} />
      <div className="desk-figures">
        {report.figures.map((figure) => (
          <FigureCard key={figure.name} figure={figure} report={report} />
        ))}
      </div>
      <DashboardPrint report={report} when={filterInWords(report.filter)} />
    </>
  );
}
