package cn.yongji.onestop.gateway.token;

import cn.yongji.onestop.gateway.problem.Wording;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** What is wrong with a token, told apart so that a client knows whether to renew it or to look for its mistake. */
enum TokenFault {
    MISSING("请求缺少访问令牌。", "The request carries no access token."),
    EXPIRED("访问令牌已过期，请重新登录。", "The access token has expired; sign in again."),
    NOT_YET_VALID("访问令牌尚未生效。", "The access token is not valid yet."),
    FOREIGN("访问令牌不是本系统认证中心签发的，或已被改动。", "The access token was not signed by this system's issuer, or was altered."),
    MALFORMED("访问令牌格式不正确。", "The access token is malformed.");

    private final Wording detail;

    TokenFault(String chinese, String english) {
        this.detail = new Wording(chinese, english);
    }

    Wording detail() {
        return detail;
    }

    OAuth2Error error() {
        return new OAuth2Error(name(), detail.english(), null);
    }

    static TokenFault of(AuthenticationException refusal) {
        if (refusal instanceof InsufficientAuthenticationException) {
            return MISSING;
        }
        return switch (refusal.getCause()) {
            case JwtValidationException invalid -> ofValidation(invalid);
            case null -> MALFORMED;
            case Throwable cause when isParseFailure(cause) -> MALFORMED;
            default -> FOREIGN;
        };
    }

    private static TokenFault ofValidation(JwtValidationException invalid) {
        for (var fault : values()) {
            if (invalid.getErrors().stream().anyMatch(error -> fault.name().equals(error.getErrorCode()))) {
                return fault;
            }
        }
        return FOREIGN;
    }

    private static boolean isParseFailure(@Nullable Throwable cause) {
        for (var each = cause; each != null; each = each.getCause()) {
            if (each instanceof ParseException) {
                return true;
            }
        }
        return false;
    }
}
