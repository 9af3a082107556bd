package cn.yongji.onestop.gateway.upstream;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** How large a body may be: materials are files, everything else is a form or a decision. */
@Component
class BodyLimits {
    private static final PathPattern MATERIALS = PathPatternParser.defaultInstance.parse("/v1/materials/**");
    private static final PathPattern MATERIALS_OF_PROJECT =
            PathPatternParser.defaultInstance.parse("/v1/projects/{projectId}/materials/**");
    private static final PathPattern PARTS =
            PathPatternParser.defaultInstance.parse("/v1/uploads/{uploadId}/parts/{number}");

    private final UpstreamSettings settings;

    BodyLimits(UpstreamSettings settings) {
        this.settings = settings;
    }

    long of(ServerRequest request) {
        PathContainer path = request.requestPath().pathWithinApplication();
        var upload = MATERIALS.matches(path) || MATERIALS_OF_PROJECT.matches(path) || PARTS.matches(path);
        return (upload ? settings.upload() : settings.body()).toBytes();
    }
}
