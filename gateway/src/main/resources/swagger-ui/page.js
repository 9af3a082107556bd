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
            return original(unfilled({
              ...spec,
              components: {...components, securitySchemes: {...components.securitySchemes, oidc}},
            }));
          },
        },
      },
    },
  });
}

/**
 * An example of an optional filter would be filled in and sent: a list of everything would come out nearly empty. What has
 * to be given keeps its example.
 */
function unfilled(spec) {
  const plain = (parameter) => {
    if (parameter.required || parameter.$ref || !['query', 'header'].includes(parameter.in)) {
      return parameter;
    }
    const {example, examples, ...rest} = parameter;
    const {example: _, examples: __, ...schema} = parameter.schema || {};
    return {...rest, schema};
  };
  const operation = (it) => (it && it.parameters ? {...it, parameters: it.parameters.map(plain)} : it);
  const each = (fields, change) => Object.fromEntries(Object.entries(fields || {}).map(([key, it]) => [key, change(it)]));
  return {
    ...spec,
    paths: each(spec.paths, (path) => each(path, operation)),
    components: {...spec.components, parameters: each((spec.components || {}).parameters, plain)},
  };
}

/** A token lives as long as the page: it survives the change of the document, and nothing of it stays behind. */
function forgetTokenWithPage() {
  window.addEventListener('pagehide', () => localStorage.removeItem('authorized'));
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
  forgetTokenWithPage();
  const settings = await read('settings.json');
  const login = settings.login || await askIssuer(settings.issuer);
  const ui = SwaggerUIBundle({
    dom_id: '#swagger-ui',
    urls: settings.documents,
    deepLinking: true,
    displayOperationId: true,
    filter: true,
    persistAuthorization: true,
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
