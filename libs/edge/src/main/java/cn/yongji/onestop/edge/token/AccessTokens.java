package cn.yongji.onestop.edge.token;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Tells access tokens from what else an issuer signs with the same key: an ID token tells a page who has logged in, and lies
 * in the hands of everybody the page talks to. RFC 9068 marks access tokens in the header, Keycloak in a claim; others mark
 * neither, so what only stands in an ID token (OpenID Connect Core 2, 3.3.2.11) counts as well.
 */
final class AccessTokens {
    private static final String TYPE = "typ";
    private static final Set<String> ACCESS_HEADERS = Set.of("jwt", "at+jwt", "application/at+jwt");
    private static final Set<String> OF_ID_TOKENS = Set.of("nonce", "at_hash", "c_hash", "s_hash");

    private AccessTokens() {}

    static void require(Jwt jwt, List<String> audience) {
        if (!isAccessToken(jwt)) throw new TokenRefused(TokenProblems.noAccessToken());
        var named = jwt.getAudience() == null ? List.<String>of() : jwt.getAudience();
        if (!audience.isEmpty() && Collections.disjoint(audience, named))
            throw new TokenRefused(TokenProblems.notForUs());
    }

    private static boolean isAccessToken(Jwt jwt) {
        var header = lowerCase(jwt.getHeaders().get(TYPE));
        if (!header.isEmpty() && !ACCESS_HEADERS.contains(header)) return false;
        var claim = lowerCase(jwt.getClaims().get(TYPE));
        if (!claim.isEmpty()) return claim.equals("bearer") || ACCESS_HEADERS.contains(claim);
        return header.endsWith("at+jwt")
                || Collections.disjoint(OF_ID_TOKENS, jwt.getClaims().keySet());
    }

    private static String lowerCase(@Nullable Object text) {
        return text == null ? "" : text.toString().toLowerCase(Locale.ROOT);
    }
}
