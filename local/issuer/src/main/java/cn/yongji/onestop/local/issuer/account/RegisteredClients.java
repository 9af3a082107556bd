package cn.yongji.onestop.local.issuer.account;

import cn.yongji.onestop.local.issuer.IssuerSettings;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The pages that people log in on as public clients, and every account as a client that fetches a token for itself. */
public final class RegisteredClients implements RegisteredClientRepository {

    /** Where each page takes the code. */
    private static final Map<String, String> PAGES =
            Map.of("swagger-ui", "/swagger-ui/oauth2-redirect.html", "wall-board", "/board/login.html");

    private final Accounts accounts;
    private final TokenSettings tokens;
    private final URI gateway;

    public RegisteredClients(Accounts accounts, IssuerSettings issuer) {
        this.accounts = accounts;
        this.tokens = TokenSettings.builder()
                .accessTokenTimeToLive(issuer.tokenLife())
                .build();
        this.gateway = issuer.gateway();
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        var redirect = PAGES.get(id);
        if (redirect != null) {
            return forPage(id, gateway + redirect);
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

    private RegisteredClient forPage(String id, String redirect) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(redirect)
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
