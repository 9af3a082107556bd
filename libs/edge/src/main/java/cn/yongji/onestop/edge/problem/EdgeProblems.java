package cn.yongji.onestop.edge.problem;

/** The kinds of problems that the gateway and every service may answer with. {@code docs/problems.md} explains each. */
public final class EdgeProblems {
    public static final ProblemType REQUEST_INVALID =
            new ProblemType("request-invalid", 400, "请求内容不符合要求", "The body is not what is expected");
    public static final ProblemType PARAMETER_INVALID =
            new ProblemType("parameter-invalid", 400, "请求参数不符合要求", "A parameter or header is not what is expected");
    public static final ProblemType REQUEST_REJECTED =
            new ProblemType("request-rejected", 400, "请求无法理解", "The request cannot be understood");
    public static final ProblemType UPLOAD_BROKEN =
            new ProblemType("upload-broken", 400, "上传未完成或格式有误", "The upload broke off or is malformed");
    public static final ProblemType TOKEN_MISSING =
            new ProblemType("token-missing", 401, "未登录", "There is no access token");
    public static final ProblemType TOKEN_MALFORMED =
            new ProblemType("token-malformed", 401, "令牌格式有误", "The access token cannot be read");
    public static final ProblemType TOKEN_EXPIRED =
            new ProblemType("token-expired", 401, "令牌不在有效期内", "The access token is out of its time");
    public static final ProblemType TOKEN_FOREIGN =
            new ProblemType("token-foreign", 401, "令牌由其他机构签发", "The access token is from another issuer");
    public static final ProblemType TOKEN_UNSUITABLE =
            new ProblemType("token-unsuitable", 401, "令牌不是供本系统使用的访问令牌", "The token is no access token for this system");
    public static final ProblemType TOKEN_UNTRUSTED =
            new ProblemType("token-untrusted", 401, "令牌签名不可信", "The signature of the access token is not trusted");
    public static final ProblemType ROLE_NOT_ALLOWED =
            new ProblemType("role-not-allowed", 403, "您的角色无权进行此操作", "Your role may not do this");
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "未找到", "Not found");
    public static final ProblemType PATH_UNKNOWN =
            new ProblemType("path-unknown", 404, "没有这个地址", "There is nothing at this address");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", 405, "此地址不支持该方法", "This address does not support the method");
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", 406, "无法按所要求的格式答复", "There is no answer in the format asked for");
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", 413, "内容过大", "The content is too large");
    public static final ProblemType MEDIA_TYPE_UNSUPPORTED =
            new ProblemType("media-type-unsupported", 415, "不支持的内容类型", "The content type is not supported");
    public static final ProblemType TOO_MANY_AT_ONCE =
            new ProblemType("too-many-at-once", 429, "同时进行的请求过多", "Too many requests are under way");
    public static final ProblemType RATE_LIMITED = new ProblemType("rate-limited", 429, "请求过于频繁", "Too many requests");
    public static final ProblemType INTERNAL_FAULT =
            new ProblemType("internal-fault", 500, "系统内部错误", "Something went wrong inside");
    public static final ProblemType ISSUER_UNAVAILABLE =
            new ProblemType("issuer-unavailable", 503, "身份认证服务暂不可用", "The token issuer cannot be reached");

    private EdgeProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(
                REQUEST_INVALID,
                PARAMETER_INVALID,
                REQUEST_REJECTED,
                UPLOAD_BROKEN,
                TOKEN_MISSING,
                TOKEN_MALFORMED,
                TOKEN_EXPIRED,
                TOKEN_FOREIGN,
                TOKEN_UNSUITABLE,
                TOKEN_UNTRUSTED,
                ROLE_NOT_ALLOWED,
                NOT_FOUND,
                PATH_UNKNOWN,
                METHOD_NOT_ALLOWED,
                NOT_ACCEPTABLE,
                TOO_LARGE,
                MEDIA_TYPE_UNSUPPORTED,
                RATE_LIMITED,
                TOO_MANY_AT_ONCE,
                INTERNAL_FAULT,
                ISSUER_UNAVAILABLE);
    }
}
