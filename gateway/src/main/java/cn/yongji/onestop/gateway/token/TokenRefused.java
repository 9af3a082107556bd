package cn.yongji.onestop.gateway.token;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** A token is not believed, and why. */
final class TokenRefused extends BadJwtException {
    private final TokenFault fault;

    TokenRefused(TokenFault fault) {
        super(fault.detail().english());
        this.fault = fault;
    }

    /** The reason behind a failed authentication; without any token it is another kind of failure. */
    static TokenFault faultBehind(AuthenticationException failure) {
        return failure.getCause() instanceof TokenRefused refused ? refused.fault : TokenFault.MALFORMED;
    }
}
