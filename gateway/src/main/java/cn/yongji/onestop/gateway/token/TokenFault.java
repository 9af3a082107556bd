package cn.yongji.onestop.gateway.token;

import cn.yongji.onestop.gateway.problem.ProblemKind;
import cn.yongji.onestop.gateway.problem.Wording;

/** What is wrong with a token, told apart so that a client knows whether to renew it or to look for its mistake. */
enum TokenFault {
    MISSING(
            ProblemKind.TOKEN_MISSING,
            "请先登录，并在 Authorization 中带上 Bearer 令牌。",
            "Send an access token as Authorization: Bearer."),
    MALFORMED(ProblemKind.TOKEN_MALFORMED, "令牌不是完整的 JWT。", "The access token is no complete JWT."),
    EXPIRED(ProblemKind.TOKEN_EXPIRED, "令牌已过期，请重新登录。", "The access token has expired; sign in again."),
    NOT_YET_VALID(ProblemKind.TOKEN_EXPIRED, "令牌尚未生效。", "The access token is not valid yet."),
    FOREIGN(ProblemKind.TOKEN_FOREIGN, "令牌不是本系统认可的机构签发。", "The access token was issued by somebody else."),
    UNTRUSTED(ProblemKind.TOKEN_UNTRUSTED, "令牌签名验证未通过。", "The signature of the access token is wrong.");

    private final ProblemKind kind;
    private final Wording detail;

    TokenFault(ProblemKind kind, String chinese, String english) {
        this.kind = kind;
        this.detail = new Wording(chinese, english);
    }

    ProblemKind kind() {
        return kind;
    }

    Wording detail() {
        return detail;
    }
}
