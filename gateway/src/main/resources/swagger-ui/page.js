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

fetch('settings.json').then((answer) => answer.json()).then(({documents, login}) => {
  const ui = SwaggerUIBundle({
    dom_id: '#swagger-ui',
    urls: documents,
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
      clientId: login.clientId,
      scopes: 'openid',
      usePkceWithAuthorizationCodeGrant: true,
    });
  }
});
