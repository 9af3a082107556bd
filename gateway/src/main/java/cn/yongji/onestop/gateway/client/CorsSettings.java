package cn.yongji.onestop.gateway.client;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which pages of other origins may call the API from a browser. None, unless some are named.
 *
 * @param allowedOrigins as a browser sends them: {@code https://hall.example.org}, without a path
 * @param maxAge how long a browser may remember what it was told
 */
@ConfigurationProperties("gateway.cors")
record CorsSettings(
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("1h") Duration maxAge) {
    CorsSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
        for (var origin : allowedOrigins) {
            if (!origin.matches("https?://[^/*\\s]+")) {
                throw new IllegalArgumentException("gateway.cors.allowed-origins: " + origin
                        + " is no origin; one is a scheme, a host and perhaps a port, without a path or a star");
            }
        }
    }
}
