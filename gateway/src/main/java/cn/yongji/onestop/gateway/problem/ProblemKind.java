package cn.yongji.onestop.gateway.problem;

import org.springframework.http.HttpStatus;

/**
 * Every way in which the gateway itself refuses or fails. The slug is stable, and the same as a service's where both mean
 * the same; the titles are for people.
 */
public enum ProblemKind {
    REQUEST_REJECTED("request-rejected", HttpStatus.BAD_REQUEST, "请求无法理解", "The request cannot be understood"),
    UPLOAD_BROKEN("upload-broken", HttpStatus.BAD_REQUEST, "上传未完成或格式有误", "The upload broke off or is malformed"),
    TOKEN_MISSING("token-missing", HttpStatus.UNAUTHORIZED, "未登录", "There is no access token"),
    TOKEN_MALFORMED("token-malformed", HttpStatus.UNAUTHORIZED, "令牌格式有误", "The access token cannot be read"),
    TOKEN_EXPIRED("token-expired", HttpStatus.UNAUTHORIZED, "令牌不在有效期内", "The access token is out of its time"),
    TOKEN_FOREIGN("token-foreign", HttpStatus.UNAUTHORIZED, "令牌由其他机构签发", "The access token is from another issuer"),
    TOKEN_UNTRUSTED(
            "token-untrusted", HttpStatus.UNAUTHORIZED, "令牌签名不可信", "The signature of the access token is not trusted"),
    ROLE_NOT_ALLOWED("role-not-allowed", HttpStatus.FORBIDDEN, "您的角色无权进行此操作", "Your role may not do this"),
    PATH_UNKNOWN("path-unknown", HttpStatus.NOT_FOUND, "没有这个地址", "There is nothing at this address"),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            HttpStatus.METHOD_NOT_ALLOWED,
            "此地址不支持该方法",
            "This address does not support the method"),
    NOT_ACCEPTABLE(
            "not-acceptable", HttpStatus.NOT_ACCEPTABLE, "无法按所要求的格式答复", "There is no answer in the format asked for"),
    REQUEST_TIMEOUT("request-timeout", HttpStatus.REQUEST_TIMEOUT, "请求发送过慢", "The request arrived too slowly"),
    TOO_LARGE("too-large", HttpStatus.CONTENT_TOO_LARGE, "内容过大", "The content is too large"),
    MEDIA_TYPE_UNSUPPORTED(
            "media-type-unsupported",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "不支持的内容类型",
            "The content type is not supported"),
    RATE_LIMITED("rate-limited", HttpStatus.TOO_MANY_REQUESTS, "请求过于频繁", "Too many requests"),
    HEADERS_TOO_LARGE(
            "headers-too-large", HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "请求头过大", "The headers are too large"),
    INTERNAL_FAULT("internal-fault", HttpStatus.INTERNAL_SERVER_ERROR, "系统内部错误", "Something went wrong inside"),
    ANSWER_BROKEN("answer-broken", HttpStatus.BAD_GATEWAY, "服务中断了应答", "The service broke off its answer"),
    SERVICE_UNAVAILABLE("service-unavailable", HttpStatus.SERVICE_UNAVAILABLE, "服务暂时不可用", "The service is unavailable"),
    ISSUER_UNAVAILABLE(
            "issuer-unavailable", HttpStatus.SERVICE_UNAVAILABLE, "身份认证服务暂不可用", "The token issuer cannot be reached"),
    SERVICE_TIMEOUT("service-timeout", HttpStatus.GATEWAY_TIMEOUT, "服务未在时限内应答", "The service did not answer in time");

    private final String slug;
    private final HttpStatus status;
    private final String chineseTitle;
    private final String englishTitle;

    ProblemKind(String slug, HttpStatus status, String chineseTitle, String englishTitle) {
        this.slug = slug;
        this.status = status;
        this.chineseTitle = chineseTitle;
        this.englishTitle = englishTitle;
    }

    /** The kind for a status that the web server or the framework chose. */
    public static ProblemKind of(int status) {
        for (var kind : values()) {
            if (kind.status.value() == status) {
                return kind;
            }
        }
        return status >= 500 ? INTERNAL_FAULT : REQUEST_REJECTED;
    }

    public HttpStatus status() {
        return status;
    }

    String type() {
        return "urn:onestop:problem:" + slug;
    }

    Wording title() {
        return new Wording(chineseTitle, englishTitle);
    }

    /** What can be said where only the status is known. */
    Wording detail() {
        return status.is5xxServerError()
                ? new Wording("已记录，请凭 traceId 联系运维人员。", "It has been logged; quote the traceId when you report it.")
                : new Wording("请对照接口文档检查请求。", "Compare the request with the API document.");
    }
}
