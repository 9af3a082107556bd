'use strict';

/**
 * The documents name the security scheme `oidc` but cannot know where a deployment's issuer is: put its endpoints in
 * when a document is loaded.
 */
function loginAt(login) {
  return () => ({
    statePlugins: {
      spec: {
        wrapActions: {
          updateJsonSpec: (original) => (spec) => {
            if (!login || !spec || !spec.openapi) {
              return original(spec);
            }
            const components = spec.components || {};
            const flow = {
              authorizationUrl: login.authorizationUrl,
              tokenUrl: login.tokenUrl,
              scopes: {openid: '登录 · sign in'},
            };
            const oidc = {type: 'oauth2', flows: {authorizationCode: flow}};
            return original({
              ...spec,
              components: {...components, securitySchemes: {...components.securitySchemes, oidc}},
            });
          },
        },
      },
    },
  });
}

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer.json();
}

/** The gateway may not reach the issuer under the address that browsers use. */
async function askIssuer(issuer) {
  try {
    const described = await read(`${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`);
    return {authorizationUrl: described.authorization_endpoint, tokenUrl: described.token_endpoint};
  } catch (unreachable) {
    console.warn('No login for now:', unreachable);
    return null;
  }
}

async function show() {
  const settings = await read('settings.json');
  const login = settings.login || await askIssuer(settings.issuer);
  const ui = SwaggerUIBundle({
    dom_id: '#swagger-ui',
    urls: settings.documents,
    deepLinking: true,
    displayOperationId: true,
    persistAuthorization: false,
    validatorUrl: null,
    oauth2RedirectUrl: new URL('oauth2-redirect.html', window.location.href).href,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    plugins: [SwaggerUIBundle.plugins.DownloadUrl, loginAt(login)],
    layout: 'StandaloneLayout',
  });
  if (login) {
    ui.initOAuth({
      clientId: settings.clientId,
      scopes: 'openid',
      usePkceWithAuthorizationCodeGrant: true,
    });
  }
}

show();
