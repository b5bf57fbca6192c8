/**
 * Tells the user that something of an app failed.
 * @param {string} text
 */
export function showError(text) {
  const dialog = open('alertdialog', 'Application Error');
  dialog.append(
    paragraph(text),
    button('OK', () => dialog.close()),
  );
  dialog.showModal();
}

/**
 * Asks for a text; nothing when it is cancelled.
 * @param {string} title
 * @returns {Promise<string | undefined>}
 */
export async function askText(title) {
  const dialog = open('dialog', title);
  const area = document.createElement('textarea');
  area.rows = 5;
  area.setAttribute('aria-label', title);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue || undefined));
    dialog.append(
      area,
      button('Save', () => dialog.close(area.value)),
      button('Cancel', () => dialog.close('')),
    );
    dialog.showModal();
  });
}

/**
 * @param {string} role
 * @param {string} title
 */
function open(role, title) {
  const dialog = document.createElement('dialog');
  const heading = document.createElement('h2');
  heading.textContent = title;
  dialog.setAttribute('role', role);
  dialog.setAttribute('aria-label', title);
  dialog.append(heading);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  return dialog;
}

/** @param {string} text */
function paragraph(text) {
  const line = document.createElement('p');
  line.textContent = text;
  return line;
}

/**
 * @param {string} text
 * @param {() => void} press
 */
function button(text, press) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}
