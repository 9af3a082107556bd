package cn.yongji.onestop.gateway.token;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/** A token counts from its start to its end and for its issuer only. One without an end is as good as expired. */
class Validity implements OAuth2TokenValidator<Jwt> {
    private final String issuer;
    private final Duration skew;
    private final Clock clock;

    Validity(String issuer, Duration skew, Clock clock) {
        this.issuer = issuer;
        this.skew = skew;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var now = clock.instant();
        if (!issuer.equals(token.getClaimAsString(JwtClaimNames.ISS))) {
            return OAuth2TokenValidatorResult.failure(TokenFault.FOREIGN.error());
        }
        var end = token.getExpiresAt();
        if (end == null || !now.minus(skew).isBefore(end)) {
            return OAuth2TokenValidatorResult.failure(TokenFault.EXPIRED.error());
        }
        var start = token.getNotBefore();
        if (start != null && now.plus(skew).isBefore(start)) {
            return OAuth2TokenValidatorResult.failure(TokenFault.NOT_YET_VALID.error());
        }
        var subject = token.getSubject();
        return subject == null || subject.isBlank()
                ? OAuth2TokenValidatorResult.failure(TokenFault.MALFORMED.error())
                : OAuth2TokenValidatorResult.success();
    }
}
