package cn.yongji.onestop.edge.token;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** What is said about tokens. The challenge (RFC 6750) is in every refusal. */
public final class TokenProblems {
    private static final String REALM = "Bearer realm=\"onestop\"";

    private TokenProblems() {}

    /** What is said to a request that could not be authenticated. */
    public static Problem of(@Nullable AuthenticationException refusal) {
        return switch (refusal) {
            case TokenRefused it -> it.problem();
            case OAuth2AuthenticationException _ -> malformed();
            case null, default -> missing();
        };
    }

    static Problem missing() {
        return Problem.of(
                        EdgeProblems.TOKEN_MISSING,
                        "请先登录，并在 Authorization 中带上 Bearer 令牌。",
                        "Send an access token as Authorization: Bearer.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, REALM);
    }

    static Problem malformed() {
        return refused(EdgeProblems.TOKEN_MALFORMED, "令牌不是完整的 JWT。", "The access token is no complete JWT.");
    }

    static Problem expired() {
        return refused(EdgeProblems.TOKEN_EXPIRED, "令牌已过期，请重新登录。", "The access token has expired; sign in again.");
    }

    static Problem notYetValid() {
        return refused(EdgeProblems.TOKEN_EXPIRED, "令牌尚未生效。", "The access token is not valid yet.");
    }

    static Problem foreign() {
        return refused(EdgeProblems.TOKEN_FOREIGN, "令牌不是本系统认可的机构签发。", "The access token was issued by somebody else.");
    }

    static Problem noAccessToken() {
        return refused(
                EdgeProblems.TOKEN_UNSUITABLE,
                "请使用访问令牌；登录得到的身份令牌（ID token）不能调用接口。",
                "Send the access token; an ID token calls nothing.");
    }

    static Problem notForUs() {
        return refused(
                EdgeProblems.TOKEN_UNSUITABLE,
                "令牌是签发给其他系统使用的（aud）。",
                "The access token was issued for another system (aud).");
    }

    static Problem untrusted() {
        return refused(EdgeProblems.TOKEN_UNTRUSTED, "令牌签名验证未通过。", "The signature of the access token is wrong.");
    }

    static Problem issuerUnavailable() {
        return Problem.of(
                        EdgeProblems.ISSUER_UNAVAILABLE,
                        "暂时无法核验令牌，请稍后重试。",
                        "The access token cannot be checked right now; try again shortly.")
                .withHeader(HttpHeaders.RETRY_AFTER, "5");
    }

    private static Problem refused(ProblemType type, String zh, String en) {
        var challenge = REALM + ", error=\"invalid_token\", error_description=\"" + en + "\"";
        return Problem.of(type, zh, en).withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
}
