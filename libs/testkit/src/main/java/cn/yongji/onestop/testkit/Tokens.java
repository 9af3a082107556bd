package cn.yongji.onestop.testkit;

import cn.yongji.onestop.platform.web.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Signed tokens of any person. Valid ones are believed by the service for the reasons it believes those of production;
 * the others are wrong in one way each.
 */
public record Tokens(String subject, List<String> roles, Map<String, String> claims) {
    private static final Duration LIFETIME = Duration.ofHours(1);

    public Tokens {
        roles = List.copyOf(roles);
        claims = Map.copyOf(claims);
    }

    /** Somebody with these roles; the name is made of them. */
    public static Tokens of(Role... roles) {
        var names = Arrays.stream(roles).map(Role::wireName).toList();
        return new Tokens("test-" + String.join("-", names), names, Map.of());
    }

    /** A reviewer of a department. */
    public static Tokens reviewer(String department) {
        return of(Role.REVIEWER).named("review-" + department).department(department);
    }

    /** Somebody of the unit with this USCC. */
    public static Tokens enterprise(String org) {
        return of(Role.ENTERPRISE).named("enterprise-" + org).org(org);
    }

    public Tokens named(String newSubject) {
        return new Tokens(newSubject, roles, claims);
    }

    public Tokens department(String code) {
        return with("department", code);
    }

    public Tokens org(String uscc) {
        return with("org", uscc);
    }

    public Tokens with(String claim, String value) {
        var more = new LinkedHashMap<>(claims);
        more.put(claim, value);
        return new Tokens(subject, roles, more);
    }

    /** A token that is believed. */
    public String valid() {
        return sign(TestIssuer.address(), Instant.now().plus(LIFETIME), TestIssuer.key());
    }

    /** A token whose time is over. */
    public String expired() {
        return sign(TestIssuer.address(), Instant.now().minus(LIFETIME), TestIssuer.key());
    }

    /** A token that somebody else issued. */
    public String foreign() {
        return sign("https://login.example.org", Instant.now().plus(LIFETIME), Forger.KEY);
    }

    /** A token that claims our issuer, signed with a key that is not the issuer's. */
    public String forged() {
        return sign(TestIssuer.address(), Instant.now().plus(LIFETIME), Forger.KEY);
    }

    private String sign(String issuer, Instant until, RSAKey key) {
        var content = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .issueTime(Date.from(until.minus(LIFETIME)))
                .expirationTime(Date.from(until))
                .claim("name", subject)
                .claim("roles", roles);
        claims.forEach(content::claim);
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), content.build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a test token", e);
        }
        return jwt.serialize();
    }

    private static final class Forger {
        static final RSAKey KEY = TestIssuer.newKey("test");
    }
}
