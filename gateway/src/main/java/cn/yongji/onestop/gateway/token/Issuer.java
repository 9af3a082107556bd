package cn.yongji.onestop.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
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
 * Believes the tokens of one issuer from their start to their end. The issuer is asked for its keys at the first token, so
 * it may start after the gateway.
 */
class Issuer implements JwtDecoder {
    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final TokenProperties properties;
    private final Clock clock;
    private final JwtDecoder signatures = new SupplierJwtDecoder(this::askIssuer);
    // A client sends the same token many times; its signature is checked once a minute.
    private final Cache<String, Jwt> believed = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Issuer(TokenProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var known = believed.getIfPresent(token);
        if (known != null) {
            return inTime(known);
        }
        requireOurs(token);
        var verified = inTime(verified(token));
        believed.put(token, verified);
        return verified;
    }

    // Before the signature: the key of somebody else's token is one that we cannot know.
    private void requireOurs(String token) {
        try {
            if (!(JWTParser.parse(token) instanceof SignedJWT signed)) {
                throw new TokenRefused(TokenFault.UNTRUSTED);
            }
            var claims = signed.getJWTClaimsSet();
            if (!properties.issuer().toString().equals(claims.getIssuer())) {
                throw new TokenRefused(TokenFault.FOREIGN);
            }
            if (claims.getSubject() == null || claims.getSubject().isBlank()) {
                throw new TokenRefused(TokenFault.MALFORMED);
            }
        } catch (ParseException unreadable) {
            throw new TokenRefused(TokenFault.MALFORMED);
        }
    }

    private Jwt verified(String token) {
        try {
            return signatures.decode(token);
        } catch (BadJwtException wrong) {
            throw new TokenRefused(TokenFault.UNTRUSTED);
        } catch (JwtDecoderInitializationException unreachable) {
            throw new JwtException("The issuer " + properties.issuer() + " cannot be reached", unreachable);
        }
    }

    // A token without an end is as good as expired.
    private Jwt inTime(Jwt token) {
        var now = clock.instant();
        var end = token.getExpiresAt();
        if (end == null || !now.minus(properties.clockSkew()).isBefore(end)) {
            throw new TokenRefused(TokenFault.EXPIRED);
        }
        var start = token.getNotBefore();
        if (start != null && now.plus(properties.clockSkew()).isBefore(start)) {
            throw new TokenRefused(TokenFault.NOT_YET_VALID);
        }
        return token;
    }

    private JwtDecoder askIssuer() {
        var keys = properties.jwkSetUri();
        var builder = keys == null
                ? NimbusJwtDecoder.withIssuerLocation(properties.issuer().toString())
                : NimbusJwtDecoder.withJwkSetUri(keys.toString());
        var nimbus = builder.restOperations(rest()).build();
        nimbus.setJwtValidator(_ -> OAuth2TokenValidatorResult.success()); // Issuer and times are checked here.
        return nimbus;
    }

    private RestTemplate rest() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(properties.timeout());
        requests.setReadTimeout(properties.timeout());
        return new RestTemplate(requests);
    }
}
