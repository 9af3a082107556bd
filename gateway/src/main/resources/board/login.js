/**
 * Who looks: the token of the issuer, fetched with PKCE as a public client. The screen in the hall keeps what renews it, the
 * staff's lives as long as the tab.
 */
import {now} from './clock.js';

const SOON = 60_000;
const RARELY = 600_000;
const CALLBACK = new URL('login.html', location.href).href;

export class NotLoggedIn extends Error {
  constructor(text, final = false) {
    super(text);
    this.final = final;
  }

  /** As the gateway or the service says it; no login helps where the side of the board is closed. */
  static async by(answer) {
    const problem = await answer.json().catch(() => ({}));
    if (answer.status === 401) store().removeItem('board.token');
    return new NotLoggedIn(problem.title || '请登录', answer.status === 403 && /hall-board-not-open/.test(problem.type));
  }
}

const hall = () => !location.pathname.endsWith('staff.html');
const store = () => hall() ? localStorage : sessionStorage;
const kept = () => JSON.parse(store().getItem('board.token') || 'null');

/** A token with some life left; renewed before the old one ends. */
export async function token() {
  const it = kept();
  if (it && it.until - now() > SOON) return it.access;
  if (it && it.refresh) {
    const {login, clientId} = await settings();
    const answer = await exchange(login, {grant_type: 'refresh_token', refresh_token: it.refresh, client_id: clientId});
    if (answer) return answer;
  } else if (it && now() - Number(sessionStorage.getItem('board.asked') || 0) > RARELY) {
    // An issuer that gives nothing to renew with may still know who logged in here.
    sessionStorage.setItem('board.asked', now());
    await leave({prompt: 'none'});
    return new Promise(() => {});
  }
  if (it && it.until > now()) return it.access;
  throw new NotLoggedIn(hall() ? '本屏尚未登录' : '请登录');
}

/** Leaves for the issuer and comes back to where it was. */
export const logIn = () => leave({});

async function leave(how) {
  const {login, clientId} = await settings();
  const verifier = random();
  const state = random();
  sessionStorage.setItem('board.login', JSON.stringify({verifier, state, back: location.href}));
  const challenge = encoded(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
  location.assign(`${login.authorizationUrl}?${new URLSearchParams({
    response_type: 'code', client_id: clientId, redirect_uri: CALLBACK, scope: 'openid', state,
    code_challenge: challenge, code_challenge_method: 'S256', ...how,
  })}`);
}

/** What the issuer sent back with: a code for a token. */
export async function comeBack(query) {
  const asked = JSON.parse(sessionStorage.getItem('board.login') || 'null');
  sessionStorage.removeItem('board.login');
  if (!asked || query.get('state') !== asked.state) throw new NotLoggedIn('登录未完成');
  if (query.get('error') === 'login_required') {
    location.replace(asked.back);
    return;
  }
  if (!query.get('code')) throw new NotLoggedIn('登录未完成');
  const {login, clientId} = await settings();
  const where = asked.back.includes('staff.html') ? sessionStorage : localStorage;
  const access = await exchange(login, {
    grant_type: 'authorization_code', code: query.get('code'), redirect_uri: CALLBACK, client_id: clientId,
    code_verifier: asked.verifier,
  }, where);
  if (!access) throw new NotLoggedIn('登录未完成');
  location.replace(asked.back);
}

async function exchange(login, form, where = store()) {
  const answer = await fetch(login.tokenUrl, {method: 'POST', body: new URLSearchParams(form)});
  if (!answer.ok) return null;
  const told = await answer.json();
  where.setItem('board.token', JSON.stringify({
    access: told.access_token, refresh: told.refresh_token || null, until: now() + told.expires_in * 1000,
  }));
  return told.access_token;
}

async function settings() {
  const answer = await fetch('settings.json');
  if (!answer.ok) throw new Error(`settings: ${answer.status}`);
  const told = await answer.json();
  return told.login ? told : {...told, login: await askIssuer(told.issuer)};
}

/** The gateway may not reach the issuer under the address that browsers use. */
async function askIssuer(issuer) {
  const answer = await fetch(`${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`);
  const described = await answer.json();
  return {authorizationUrl: described.authorization_endpoint, tokenUrl: described.token_endpoint};
}

const random = () => encoded(crypto.getRandomValues(new Uint8Array(32)));
const encoded = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
