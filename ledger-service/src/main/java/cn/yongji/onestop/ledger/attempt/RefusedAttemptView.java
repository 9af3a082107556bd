package cn.yongji.onestop.ledger.attempt;

import cn.yongji.onestop.edge.attempt.RefusedAttempt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 越权访问: who tried what he may not do, or may not know of. */
@Schema(name = "RefusedAttempt")
record RefusedAttemptView(
        Instant at,

        @Schema(description = "拒绝访问的服务 / The service that refused", example = "approval")
        String service,

        @Schema(description = "账号，即令牌的 sub / Subject of the token", example = "enterprise1")
        String account,

        @Schema(description = "令牌中的角色 / Roles of the token", example = "[\"enterprise\"]")
        List<String> roles,

        @Schema(example = "GET") String method,

        @Schema(description = "地址模板 / Template of the address", example = "/v1/cases/{caseId}") @Nullable
        String route,

        @Schema(
                description = "所请求的地址，不含查询参数 / The address without its query",
                example = "/v1/cases/01990a3c-5b30-7a00-8000-2f1de2a0c002")
        String path,

        @Schema(description = "403，或 404：存在但该账号不得知晓 / 404 where it is there and not for this account", example = "404")
        int status,

        @Schema(description = "所答复的问题类型 / Slug of the problem that was answered", example = "not-found")
        String problem,

        @Schema(description = "据以查找日志 / Finds the logs", example = "4bf92f3577b34da6a3ce929d0e0e4736") @Nullable
        String traceId,

        @Schema(
                description =
                        "该账号此前因过于频繁而未逐条记录的次数 / Attempts of this account before it, too many to be noted one by one",
                example = "0")
        long omitted) {
    static RefusedAttemptView of(RefusedAttempt it) {
        return new RefusedAttemptView(
                it.at(),
                it.service(),
                it.account(),
                it.roles(),
                it.method(),
                it.route(),
                it.path(),
                it.status(),
                it.problem(),
                it.traceId(),
                it.omitted());
    }
}
