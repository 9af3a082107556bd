package cn.yongji.onestop.gateway.problem;

import org.springframework.http.HttpStatus;

/** Every way in which the gateway itself refuses or fails. The slug is stable; the titles are for people. */
public enum ProblemKind {
    BAD_REQUEST("bad-request", HttpStatus.BAD_REQUEST, "请求有误", "Bad request"),
    BODY_INCOMPLETE("body-incomplete", HttpStatus.BAD_REQUEST, "请求内容不完整", "Request body incomplete"),
    UNAUTHENTICATED("unauthenticated", HttpStatus.UNAUTHORIZED, "未登录或登录已失效", "Not authenticated"),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN, "无权执行此操作", "Not allowed"),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "未找到", "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "不支持此请求方法", "Method not allowed"),
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "无法提供所要求的格式", "Not acceptable"),
    REQUEST_TIMEOUT("request-timeout", HttpStatus.REQUEST_TIMEOUT, "请求发送过慢", "Request arrived too slowly"),
    BODY_TOO_LARGE("body-too-large", HttpStatus.CONTENT_TOO_LARGE, "请求内容过大", "Request body too large"),
    URI_TOO_LONG("uri-too-long", HttpStatus.URI_TOO_LONG, "请求地址过长", "Address too long"),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "不支持此内容类型", "Unsupported media type"),
    RATE_LIMITED("rate-limited", HttpStatus.TOO_MANY_REQUESTS, "请求过于频繁", "Too many requests"),
    HEADERS_TOO_LARGE(
            "headers-too-large", HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "请求头过大", "Request headers too large"),
    INTERNAL_ERROR("internal-error", HttpStatus.INTERNAL_SERVER_ERROR, "系统内部错误", "Internal error"),
    BAD_GATEWAY("bad-gateway", HttpStatus.BAD_GATEWAY, "服务中断了应答", "The service broke off its answer"),
    SERVICE_UNAVAILABLE("service-unavailable", HttpStatus.SERVICE_UNAVAILABLE, "服务暂时不可用", "Service unavailable"),
    GATEWAY_TIMEOUT("gateway-timeout", HttpStatus.GATEWAY_TIMEOUT, "服务未在时限内应答", "The service did not answer in time");

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
            if (kind.status.value() == status && kind != BODY_INCOMPLETE) {
                return kind;
            }
        }
        return status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
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
}
