package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that every service may answer with, besides those of the edge. {@code docs/problems.md} explains each. */
public final class PlatformProblems {
    public static final ProblemType JSON_MALFORMED =
            new ProblemType("json-malformed", 400, "请求体不是合法的 JSON", "The body is not valid JSON");
    public static final ProblemType IDEMPOTENCY_KEY_MISSING =
            new ProblemType("idempotency-key-missing", 400, "缺少 Idempotency-Key", "Idempotency-Key is missing");
    public static final ProblemType IDEMPOTENCY_KEY_INVALID = new ProblemType(
            "idempotency-key-invalid", 400, "Idempotency-Key 不符合要求", "Idempotency-Key is not what is expected");
    public static final ProblemType CURSOR_INVALID =
            new ProblemType("cursor-invalid", 400, "游标无效", "The cursor is not valid");
    public static final ProblemType DEPARTMENT_MISSING =
            new ProblemType("department-missing", 403, "账号未关联部门", "The account speaks for no department");
    public static final ProblemType ORG_MISSING =
            new ProblemType("org-missing", 403, "账号未关联单位", "The account belongs to no organisation");
    public static final ProblemType NOT_KNOWN_YET = new ProblemType("not-known-yet", 404, "尚未获知", "Not known yet");
    public static final ProblemType ALREADY_EXISTS =
            new ProblemType("already-exists", 409, "已存在", "There is one already");
    public static final ProblemType LIMIT_REACHED =
            new ProblemType("limit-reached", 409, "已达数量上限", "There is no room for more of it");
    public static final ProblemType PRECONDITION_FAILED =
            new ProblemType("precondition-failed", 412, "内容已被他人修改", "It was changed in the meantime");
    public static final ProblemType IDEMPOTENCY_KEY_REUSED = new ProblemType(
            "idempotency-key-reused", 422, "Idempotency-Key 已用于另一请求", "Idempotency-Key was used for another request");
    public static final ProblemType PRECONDITION_REQUIRED =
            new ProblemType("precondition-required", 428, "缺少 If-Match", "If-Match is missing");
    public static final ProblemType BUSY = new ProblemType("busy", 503, "系统繁忙", "Too busy right now");
    public static final ProblemType DATABASE_UNAVAILABLE =
            new ProblemType("database-unavailable", 503, "数据库暂不可用", "The database cannot be reached");

    private PlatformProblems() {}

    static ProblemSet all() {
        return ProblemSet.of(
                JSON_MALFORMED,
                IDEMPOTENCY_KEY_MISSING,
                IDEMPOTENCY_KEY_INVALID,
                CURSOR_INVALID,
                DEPARTMENT_MISSING,
                ORG_MISSING,
                NOT_KNOWN_YET,
                ALREADY_EXISTS,
                LIMIT_REACHED,
                PRECONDITION_FAILED,
                IDEMPOTENCY_KEY_REUSED,
                PRECONDITION_REQUIRED,
                BUSY,
                DATABASE_UNAVAILABLE);
    }
}
