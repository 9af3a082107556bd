package cn.yongji.onestop.local.issuer.token;

import cn.yongji.onestop.local.issuer.account.Account;
import cn.yongji.onestop.local.issuer.account.Accounts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts into a token what the services decide by: roles, department, organisation, region. */
public final class AccountClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "onestop";

    private final Accounts accounts;

    public AccountClaims(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var bearer = context.getPrincipal();
        var account = bearer == null ? null : accounts.find(bearer.getName());
        if (account == null) return;
        context.getClaims().claim("name", account.name());
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) return;
        // RFC 9068: told apart from an ID token, which says who has logged in and opens nothing.
        context.getJwsHeader().type("at+jwt");
        context.getClaims().audience(List.of(AUDIENCE));
        describe(account, context.getClaims());
    }

    private static void describe(Account account, JwtClaimsSet.Builder claims) {
        claims.claim("roles", account.roles());
        put(claims, "department", account.department());
        put(claims, "org", account.org());
        put(claims, "region", account.region());
    }

    private static void put(JwtClaimsSet.Builder claims, String name, @Nullable String value) {
        if (value != null) {
            claims.claim(name, value);
        }
    }
}
