package cn.yongji.onestop.gateway.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;

/** An issuer whose key only this test run knows. */
public final class FakeIssuer {
    private final RSAKey key;
    private final FakeService server = new FakeService();
    private volatile String issued = "";

    public FakeIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        recovers();
    }

    public void recovers() {
        server.does(exchange -> {
            var path = exchange.getRequestURI().getPath();
            switch (path) {
                case "/.well-known/openid-configuration" -> FakeService.answer(exchange, 200, """
                    {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/oauth2/authorize",
                     "token_endpoint":"%1$s/oauth2/token","subject_types_supported":["public"]}\
                    """.formatted(url()));
                // Whoever comes has logged in before.
                case "/oauth2/authorize" -> {
                    var asked = exchange.getRequestURI().getQuery();
                    exchange.getResponseHeaders()
                            .set("Location", part(asked, "redirect_uri") + "?code=c1&state=" + part(asked, "state"));
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/oauth2/token" -> {
                    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
                    exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "*");
                    FakeService.answer(exchange, 200, "{\"access_token\": \"" + issued + "\", \"expires_in\": 3600}");
                }
                case "/keys" -> FakeService.answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
                default -> FakeService.answer(exchange, 404, "{}");
            }
        });
    }

    /** What the page gets that comes with a code. */
    public void issues(String token) {
        issued = token;
    }

    /** How often somebody came to log in, or was asked again. */
    public int logins() {
        return server.timesAsked("/oauth2/authorize");
    }

    private static String part(String query, String name) {
        return Stream.of(query.split("&"))
                .filter(it -> it.startsWith(name + "="))
                .map(it -> it.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    public void breaksDown() {
        server.answers(500, "{}");
    }

    public String url() {
        return server.url();
    }

    public String token(String subject, Instant start, Instant end) {
        return token(url(), subject, start, end);
    }

    /** What a page gets to know who has logged in. */
    public String idToken(String subject, Instant start, Instant end) {
        return sign(claims(url(), subject, start, end).claim("nonce", "n").build());
    }

    public String token(String issuer, String subject, Instant start, Instant end) {
        return sign(claims(issuer, subject, start, end).build());
    }

    private static JWTClaimsSet.Builder claims(String issuer, String subject, Instant start, Instant end) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .issueTime(Date.from(start))
                .notBeforeTime(Date.from(start))
                .expirationTime(Date.from(end));
    }

    private String sign(JWTClaimsSet claims) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }
}
