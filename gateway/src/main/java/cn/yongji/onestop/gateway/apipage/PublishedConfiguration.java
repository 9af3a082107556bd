package cn.yongji.onestop.gateway.apipage;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.gateway.problem.GatewayProblems;
import cn.yongji.onestop.gateway.problem.ProblemAnswer;
import cn.yongji.onestop.gateway.problem.ProblemAnswers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The documents over HTTP: packed for whoever takes it so, and not sent again to whoever has it. */
@Configuration(proxyBeanMethods = false)
class PublishedConfiguration {
    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(1);

    @Bean
    RouterFunction<ServerResponse> openApiRoutes(Published documents, ProblemAnswers problems) {
        var routes = route();
        Published.names()
                .forEach(name -> routes.GET(
                        "/openapi/" + name + ".yaml",
                        request -> documents
                                .of(name)
                                .map(it -> answer(request, it))
                                .orElseGet(() -> notYet(problems))));
        return routes.build();
    }

    private static ServerResponse answer(ServerRequest request, ServedDocument document) {
        var gzip = takesGzip(request.headers().header(HttpHeaders.ACCEPT_ENCODING));
        var etag = document.etag(gzip);
        var unchanged =
                request.headers().header(HttpHeaders.IF_NONE_MATCH).stream().anyMatch(it -> it.contains(etag));
        var answer = (unchanged ? ServerResponse.status(304) : ServerResponse.ok())
                .eTag(etag)
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic());
        if (unchanged) return answer.build();
        if (gzip) answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        return answer.contentType(YAML).body(document.bytes(gzip));
    }

    /** Named, and not with a weight of zero, which says that it is not wanted (RFC 9110 12.5.3). */
    private static boolean takesGzip(List<String> accepted) {
        return accepted.stream()
                .flatMap(line -> Stream.of(line.toLowerCase(Locale.ROOT).split(",")))
                .map(it -> it.replace(" ", ""))
                .anyMatch(it -> it.equals("gzip") || (it.startsWith("gzip;") && !it.matches("gzip;q=0(\\.0*)?")));
    }

    private static ServerResponse notYet(ProblemAnswers problems) {
        return new ProblemAnswer(
                problems,
                Problem.of(
                        GatewayProblems.SERVICE_UNAVAILABLE,
                        "接口文档所属的服务尚未启动，请稍后再试。",
                        "The service whose document this is has not started yet; try again later."));
    }
}
