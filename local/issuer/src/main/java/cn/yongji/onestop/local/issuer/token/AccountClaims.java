package cn.yongji.onestop.local.issuer.token;

import cn.yongji.onestop.local.issuer.account.Account;
import cn.yongji.onestop.local.issuer.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts into a token what the services decide by: roles, department, organisation, region. */
public final class AccountClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Accounts accounts;

    public AccountClaims(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var bearer = context.getPrincipal();
        var account = bearer == null ? null : accounts.find(bearer.getName());
        if (account != null) {
            describe(account, context.getClaims());
        }
    }

    private static void describe(Account account, JwtClaimsSet.Builder claims) {
        claims.claim("name", account.name()).claim("roles", account.roles());
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
