package cn.yongji.onestop.gateway.board;

import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import cn.yongji.onestop.gateway.apipage.LoginEndpoints;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves the page of the wall board and what it must know to log in. */
@Configuration(proxyBeanMethods = false)
class BoardPageConfiguration implements WebMvcConfigurer {
    /** Without a login when the issuer cannot be reached from here; the page then asks it from the browser. */
    record Settings(String clientId, URI issuer, LoginEndpoints.@Nullable Addresses login) {}

    @Bean
    RouterFunction<ServerResponse> boardPageRoutes(BoardPageSettings settings, LoginEndpoints login) {
        return route().route(reading().and(path("/board").or(path("/board/"))), BoardPageConfiguration::toPage)
                .GET(
                        "/board/settings.json",
                        _ -> ServerResponse.ok()
                                .cacheControl(CacheControl.noStore())
                                .body(new Settings(
                                        settings.clientId(),
                                        login.issuer(),
                                        login.find().orElse(null))))
                .build();
    }

    private static RequestPredicate reading() {
        return methods(HttpMethod.GET, HttpMethod.HEAD);
    }

    /** The size of the screen stands in the query. */
    private static ServerResponse toPage(ServerRequest request) {
        var query = request.uri().getRawQuery();
        return ServerResponse.status(HttpStatus.FOUND)
                .location(URI.create("/board/index.html" + (query == null ? "" : "?" + query)))
                .build();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/board/**").addResourceLocations("classpath:/board/");
    }
}
