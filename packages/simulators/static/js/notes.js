import { askText, showError } from './dialog.js';

/** Add Note of an offense, by the console's own API with the session's cookies. */
export function startNotes() {
  document.getElementById('add-note')?.addEventListener('click', () => void addNote());
}

async function addNote() {
  const text = await askText('Add Note');
  if (text === undefined) return;
  const url = `/api/siem/offenses/${window.summaryId}/notes?${new URLSearchParams({ note_text: text })}`;
  const reply = await fetch(url, { method: 'POST', headers: { QRadarCSRF: csrfToken() } });
  if (reply.ok) location.reload();
  else showError(`The note was not saved (${reply.status}).`);
}

const csrfToken = () => /(?:^|;\s*)QRadarCSRF=([^;]*)/.exec(document.cookie)?.[1] ?? '';
