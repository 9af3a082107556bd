package cn.yongji.onestop.gateway.upstream;

import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/** One request to one service, with what watches over it. */
record UpstreamCall(
        Service service,
        HttpUriRequestBase request,
        Duration patience,
        UpstreamPatience timeLimit,
        @Nullable ClientBody body) {

    /** Under this name the client's context holds the body. */
    static final String BODY = "onestop.body";

    void cut() {
        request.cancel();
    }

    /** Only reads are sent again, and only when a kept connection turned out to be dead. */
    boolean mayBeRepeated() {
        return body == null && ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()));
    }

    ClientBody.@Nullable Fault clientFault() {
        return body == null ? null : body.fault();
    }
}
