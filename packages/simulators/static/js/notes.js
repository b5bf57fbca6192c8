import { askText, showError } from './dialog.js';

/** Add Note of an offense. */
export function startNotes() {
  document.getElementById('add-note')?.addEventListener('click', () => void addNote());
}

async function addNote() {
  const text = await askText('Add Note');
  if (text === undefined) return;
  const body = new URLSearchParams({ csrf: csrfToken(), id: window.summaryId ?? '', text });
  const reply = await fetch('/console/do/sem/addNote', { method: 'POST', body });
  if (reply.ok) location.reload();
  else showError(`The note was not saved (${reply.status}).`);
}

const csrfToken = () => /(?:^|;\s*)QRadarCSRF=([^;]*)/.exec(document.cookie)?.[1] ?? '';
