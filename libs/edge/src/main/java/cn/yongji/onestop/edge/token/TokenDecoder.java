package cn.yongji.onestop.edge.token;

import cn.yongji.onestop.edge.problem.Problem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.proc.JOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Believes the tokens of one issuer from their start to their end, and tells apart why another is not believed. The issuer
 * is asked for its keys with the first token, so it may start after us.
 */
public final class TokenDecoder implements JwtDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(TokenDecoder.class);
    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    // Looked at in AccessTokens, which tells the caller what is wrong.
    private static final JOSEObjectTypeVerifier<SecurityContext> ANY_TYPE = (_, _) -> {};

    private final JwtDecoder signatures = new SupplierJwtDecoder(this::askIssuer);
    private final TokenSettings settings;
    private final Clock clock;
    // A client sends the same token many times; its signature is checked once a minute.
    private final Cache<String, Jwt> checked = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    public TokenDecoder(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var known = checked.getIfPresent(token);
        if (known != null) {
            requireInTime(known);
            return known;
        }
        requireOurs(token);
        var jwt = verified(token);
        AccessTokens.require(jwt, settings.audience());
        requireInTime(jwt);
        checked.put(token, jwt);
        return jwt;
    }

    private Jwt verified(String token) {
        try {
            return signatures.decode(token);
        } catch (BadJwtException _) {
            throw new TokenRefused(TokenProblems.untrusted());
        } catch (JwtDecoderInitializationException | JwtException e) {
            LOG.warn("token issuer {} cannot be asked for its keys: {}", settings.issuer(), e.toString());
            throw new TokenRefused(TokenProblems.issuerUnavailable());
        }
    }

    // Looked at before the signature: a token of somebody else has a key that we cannot know.
    private void requireOurs(String token) {
        try {
            if (!(JWTParser.parse(token) instanceof SignedJWT signed)) {
                throw new TokenRefused(TokenProblems.untrusted());
            }
            var claims = signed.getJWTClaimsSet();
            if (!settings.issuer().equals(claims.getIssuer())) throw new TokenRefused(TokenProblems.foreign());
            if (isBlank(claims.getSubject())) throw new TokenRefused(TokenProblems.malformed());
        } catch (ParseException _) {
            throw new TokenRefused(TokenProblems.malformed());
        }
    }

    private void requireInTime(Jwt jwt) {
        var now = clock.instant();
        require(TokenProblems.expired(), isBefore(now.minus(settings.clockSkew()), jwt.getExpiresAt()));
        require(
                TokenProblems.notYetValid(),
                jwt.getNotBefore() == null || !isBefore(now.plus(settings.clockSkew()), jwt.getNotBefore()));
    }

    private static void require(Problem otherwise, boolean condition) {
        if (!condition) throw new TokenRefused(otherwise);
    }

    private static boolean isBefore(Instant now, @Nullable Instant limit) {
        return limit != null && now.isBefore(Objects.requireNonNull(limit));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private JwtDecoder askIssuer() {
        var keys = settings.jwkSetUri();
        var builder = keys == null || keys.isBlank()
                ? NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                : NimbusJwtDecoder.withJwkSetUri(keys);
        var decoder = builder.restOperations(rest())
                .jwtProcessorCustomizer(it -> it.setJWSTypeVerifier(ANY_TYPE))
                .build();
        // Issuer and times are looked at here, where the reasons are told apart.
        decoder.setJwtValidator((Jwt _) -> OAuth2TokenValidatorResult.success());
        return decoder;
    }

    private RestTemplate rest() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(settings.timeout());
        requests.setReadTimeout(settings.timeout());
        return new RestTemplate(requests);
    }
}
