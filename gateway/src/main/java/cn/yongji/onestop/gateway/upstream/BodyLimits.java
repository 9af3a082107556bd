package cn.yongji.onestop.gateway.upstream;

import cn.yongji.onestop.gateway.limit.Stay;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** How large a body may be: materials are files, everything else is a form or a decision. */
@Component
class BodyLimits {
    private final UpstreamSettings settings;

    BodyLimits(UpstreamSettings settings) {
        this.settings = settings;
    }

    long of(ServerRequest request) {
        PathContainer path = request.requestPath().pathWithinApplication();
        return (Stay.isUpload(path) ? settings.upload() : settings.body()).toBytes();
    }
}
