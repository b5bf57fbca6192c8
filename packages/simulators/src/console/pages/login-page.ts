import { htmlDocument } from '../html/document.ts';
import { type Html, html } from '../html/html.ts';

/** The page everybody sees first. */
export const loginPage = (problem: string | undefined): Html =>
  htmlDocument(
    { title: 'Log In', theme: 'dark', bodyClass: 'login' },
    html`<main class="login-card">
<h1><span class="mark" aria-hidden="true">Q</span> Security console</h1>
<p class="hint">A simulator: it stands in for IBM QRadar and is not made by IBM.</p>
${problem !== undefined && html`<p class="problem" role="alert">${problem}</p>`}
<form method="post" action="/console/j_security_check">
<label for="j_username">Username</label>
<input id="j_username" name="j_username" autocomplete="username" required autofocus>
<label for="j_password">Password</label>
<input id="j_password" name="j_password" type="password" autocomplete="current-password" required>
<button class="primary" type="submit">Log in</button>
</form>
</main>`,
  );
