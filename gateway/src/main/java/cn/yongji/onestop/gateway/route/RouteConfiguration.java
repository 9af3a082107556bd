package cn.yongji.onestop.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.gateway.problem.ProblemAnswer;
import cn.yongji.onestop.gateway.problem.ProblemAnswers;
import cn.yongji.onestop.gateway.upstream.Service;
import cn.yongji.onestop.gateway.upstream.ServiceSettings;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which path belongs to which service. Paths are the same outside and inside. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {
    @Bean
    RouterFunction<ServerResponse> intakeRoutes(ServiceSettings services, ProblemAnswers problems) {
        return to(
                problems,
                Service.INTAKE,
                services,
                List.of(
                        "projects",
                        "plans",
                        "catalogue",
                        "forms",
                        "materials",
                        "uploads",
                        "applications",
                        "enterprises",
                        "agents",
                        "gaps",
                        "trainings"));
    }

    @Bean
    RouterFunction<ServerResponse> approvalRoutes(ServiceSettings services, ProblemAnswers problems) {
        return to(problems, Service.APPROVAL, services, List.of("cases", "reviews", "departments", "calendars"));
    }

    @Bean
    RouterFunction<ServerResponse> ledgerRoutes(ServiceSettings services, ProblemAnswers problems) {
        return to(
                problems,
                Service.LEDGER,
                services,
                List.of(
                        "board",
                        "ledgers",
                        "log",
                        "news",
                        "reconciliations",
                        "refused-attempts",
                        "reports",
                        "retrospectives"));
    }

    @Bean
    RouterFunction<ServerResponse> coordinationRoutes(ServiceSettings services, ProblemAnswers problems) {
        return to(
                problems,
                Service.COORDINATION,
                services,
                List.of(
                        "problems",
                        "meetings",
                        "availability",
                        "calendar-feeds",
                        "delegates",
                        "improvements",
                        "rooms",
                        "schedules"));
    }

    private static RouterFunction<ServerResponse> to(
            ProblemAnswers problems, Service service, ServiceSettings services, List<String> resources) {
        // Only its scheme and path count: which instance is asked is chosen when the request is sent.
        var target = services.of(service).url().getFirst();
        var routes = route(service.label());
        for (var resource : resources) {
            routes.route(path("/v1/" + resource).or(path("/v1/" + resource + "/**")), http());
        }
        // For anybody, and outside of the versions: its paths are those of a public format.
        if (service == Service.LEDGER) routes.route(path("/log/**"), http());
        // For calendar programs, which send no token: the address itself is the secret.
        if (service == Service.COORDINATION) routes.route(path("/feeds/**"), http());
        routes.route(path("/v1/" + service.label() + "/dead-letters/**"), http());
        routes.route(path("/v1/" + service.label() + "/unsent-events/**"), http());
        return routes.before(uri(target))
                .before(service.chosen())
                .onError(RouteConfiguration::isUnreadableAddress, (_, _) -> unreadableAddress(problems))
                .build();
    }

    // The address is the client's; that it cannot be read is no fault of ours.
    private static boolean isUnreadableAddress(Throwable failure) {
        return failure instanceof InvalidParameterException || failure instanceof IllegalArgumentException;
    }

    private static ServerResponse unreadableAddress(ProblemAnswers problems) {
        return new ProblemAnswer(
                problems,
                Problem.of(
                        EdgeProblems.REQUEST_REJECTED,
                        "请求地址中的百分号编码有误。",
                        "The address holds a broken percent-encoding."));
    }
}
