package cn.yongji.onestop.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;

/**
 * The token that a request brings in {@code Authorization} (RFC 6750 2.1). Every request has one, so it is no regular expression
 * that reads it.
 */
final class SentToken {
    private static final String SCHEME = "Bearer";
    private static final String IN_THE_ADDRESS = "access_token=";
    private static final String SIGNS = "-._~+/";

    private SentToken() {}

    /** @throws OAuth2AuthenticationException if what it brings can be no token, or there is a second one in the address */
    static @Nullable String of(HttpServletRequest request) {
        var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (sent == null || !sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return null;
        if (!isToken(sent, SCHEME.length() + 1)) throw malformed("Bearer token is malformed");
        var query = request.getQueryString();
        if (query != null && query.contains(IN_THE_ADDRESS)) throw malformed("There are two bearer tokens");
        return sent.substring(SCHEME.length() + 1);
    }

    /** Letters, digits and signs behind one blank, at least one, and any number of equals signs behind them. */
    private static boolean isToken(String sent, int from) {
        if (sent.length() <= from || sent.charAt(from - 1) != ' ') return false;
        var end = sent.length();
        while (end > from && sent.charAt(end - 1) == '=') end--;
        for (var i = from; i < end; i++) if (!isOfToken(sent.charAt(i))) return false;
        return end > from;
    }

    private static boolean isOfToken(char one) {
        return (one >= 'a' && one <= 'z')
                || (one >= 'A' && one <= 'Z')
                || (one >= '0' && one <= '9')
                || SIGNS.indexOf(one) >= 0;
    }

    private static OAuth2AuthenticationException malformed(String why) {
        return new OAuth2AuthenticationException(BearerTokenErrors.invalidToken(why));
    }
}
