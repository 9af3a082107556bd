package cn.yongji.onestop.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import cn.yongji.onestop.gateway.upstream.Service;
import cn.yongji.onestop.gateway.upstream.ServicesProperties;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which path belongs to which service. Paths are the same outside and inside. */
@Configuration(proxyBeanMethods = false)
class Routes {
    @Bean
    RouterFunction<ServerResponse> intakeRoutes(ServicesProperties services) {
        return to(
                Service.INTAKE,
                services,
                List.of("projects", "plans", "catalogue", "forms", "materials", "applications"));
    }

    @Bean
    RouterFunction<ServerResponse> approvalRoutes(ServicesProperties services) {
        return to(Service.APPROVAL, services, List.of("cases", "reviews", "departments"));
    }

    @Bean
    RouterFunction<ServerResponse> ledgerRoutes(ServicesProperties services) {
        return to(Service.LEDGER, services, List.of("ledgers"));
    }

    @Bean
    RouterFunction<ServerResponse> coordinationRoutes(ServicesProperties services) {
        return to(Service.COORDINATION, services, List.of("problems", "meetings"));
    }

    private static RouterFunction<ServerResponse> to(
            Service service, ServicesProperties services, List<String> resources) {
        var target = services.of(service).url();
        var routes = route(service.label());
        for (var resource : resources) {
            routes.route(path("/v1/" + resource).or(path("/v1/" + resource + "/**")), http());
        }
        routes.route(path("/v1/" + service.label() + "/dead-letters/**"), http());
        var document = route(service.label() + "-document")
                .route(GET("/openapi/" + service.label() + ".yaml"), http())
                .before(setPath("/openapi.yaml"))
                .before(uri(target))
                .before(service.chosen())
                .build();
        return routes.before(uri(target)).before(service.chosen()).build().and(document);
    }
}
