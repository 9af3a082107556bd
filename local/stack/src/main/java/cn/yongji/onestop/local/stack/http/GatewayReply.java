package cn.yongji.onestop.local.stack.http;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the system answered. */
public record GatewayReply(int status, HttpHeaders headers, JsonNode body) {

    /** The version to name when changing what was read. */
    public String etag() {
        return headers.firstValue("ETag").orElse("");
    }

    public String text(String pointer) {
        return body.at(pointer).asString("");
    }
}
