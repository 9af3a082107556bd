package cn.yongji.onestop.local.issuer.account;

import cn.yongji.onestop.local.issuer.IssuerSettings;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The API page as a public client, and every account as a client that fetches a token for itself. */
public final class RegisteredClients implements RegisteredClientRepository {

    private static final String API_PAGE = "swagger-ui";
    private static final String REDIRECT = "/swagger-ui/oauth2-redirect.html";

    private final Accounts accounts;
    private final TokenSettings tokens;
    private final RegisteredClient apiPage;

    public RegisteredClients(Accounts accounts, IssuerSettings issuer) {
        this.accounts = accounts;
        this.tokens = TokenSettings.builder()
                .accessTokenTimeToLive(issuer.tokenLife())
                .build();
        this.apiPage = apiPage(issuer.gateway());
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        if (id.equals(API_PAGE)) {
            return apiPage;
        }
        var account = accounts.find(id);
        return account == null ? null : forAccount(account);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("The clients are those of accounts.yaml.");
    }

    private RegisteredClient forAccount(Account account) {
        return RegisteredClient.withId(account.id())
                .clientId(account.id())
                .clientSecret(account.id())
                .clientName(account.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens)
                .build();
    }

    private RegisteredClient apiPage(URI gateway) {
        return RegisteredClient.withId(API_PAGE)
                .clientId(API_PAGE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(gateway + REDIRECT)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens)
                .build();
    }
}
