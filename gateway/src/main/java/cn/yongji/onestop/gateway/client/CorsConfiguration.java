package cn.yongji.onestop.gateway.client;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** What a browser is told that asks for a page of another origin. */
@Configuration(proxyBeanMethods = false)
class CorsConfiguration {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> SENT = List.of(
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Accept",
            "Accept-Language",
            "Last-Event-ID",
            "Range",
            "traceparent");
    private static final List<String> READ = List.of(
            "ETag",
            "Location",
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy",
            "Content-Disposition",
            "Onestop-Nearly-Full");

    @Bean
    CorsConfigurationSource corsOrigins(CorsSettings settings) {
        var source = new UrlBasedCorsConfigurationSource();
        if (settings.allowedOrigins().isEmpty()) return source;
        var told = new org.springframework.web.cors.CorsConfiguration();
        told.setAllowedOrigins(settings.allowedOrigins());
        told.setAllowedMethods(METHODS);
        told.setAllowedHeaders(SENT);
        told.setExposedHeaders(READ);
        told.setAllowCredentials(false); // A token is sent as a header; there are no cookies.
        told.setMaxAge(settings.maxAge());
        source.registerCorsConfiguration("/v1/**", told);
        source.registerCorsConfiguration("/openapi/**", told);
        return source;
    }
}
