package cn.yongji.onestop.gateway.apipage;

import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.net.URI;
import java.util.List;
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
import org.springframework.web.servlet.function.ServerResponse;

/** Serves the API page: our few lines around the Swagger UI webjar, and what they must know. */
@Configuration(proxyBeanMethods = false)
class ApiPageConfiguration implements WebMvcConfigurer {
    private final ApiPageSettings settings;

    ApiPageConfiguration(ApiPageSettings settings) {
        this.settings = settings;
    }

    record Document(String name, String url) {}

    /** Without a login when the issuer cannot be reached from here; the page then asks it from the browser. */
    record Settings(List<Document> documents, String clientId, URI issuer, LoginEndpoints.@Nullable Addresses login) {}

    @Bean
    RouterFunction<ServerResponse> apiPageRoutes(LoginEndpoints endpoints) {
        return route().route(reading().and(path("/").or(path("/swagger-ui"))), _ -> toPage())
                .GET(
                        "/swagger-ui/settings.json",
                        _ -> ServerResponse.ok()
                                .cacheControl(CacheControl.noStore())
                                .body(settings(endpoints)))
                .build();
    }

    private static RequestPredicate reading() {
        return methods(HttpMethod.GET, HttpMethod.HEAD);
    }

    private static ServerResponse toPage() {
        return ServerResponse.status(HttpStatus.FOUND)
                .location(URI.create("/swagger-ui/index.html"))
                .build();
    }

    private Settings settings(LoginEndpoints endpoints) {
        var documents = Published.names().stream()
                .map(name -> new Document(name, "/openapi/" + name + ".yaml"))
                .toList();
        return new Settings(
                documents,
                settings.clientId(),
                settings.issuer(),
                endpoints.find().orElse(null));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/swagger-ui/**")
                .addResourceLocations(
                        "classpath:/swagger-ui/",
                        "classpath:/META-INF/resources/webjars/swagger-ui/" + settings.swaggerUi() + "/");
    }
}
