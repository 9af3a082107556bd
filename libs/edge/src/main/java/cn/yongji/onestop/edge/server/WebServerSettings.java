package cn.yongji.onestop.edge.server;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the web server bears with a client.
 *
 * @param head from the first byte of a request to the end of its headers
 */
@Validated
@ConfigurationProperties("onestop.web-server")
public record WebServerSettings(
        @DefaultValue("15s") @NotNull Duration head) {}
