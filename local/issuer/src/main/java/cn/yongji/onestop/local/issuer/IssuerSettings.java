package cn.yongji.onestop.local.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url what tokens name as their issuer; the services compare it letter by letter
 * @param gateway the origin of the API page, which fetches tokens from a browser
 * @param data where the signing key is kept
 */
@ConfigurationProperties("issuer")
public record IssuerSettings(
        @DefaultValue("http://127.0.0.1:8090") URI url,
        @DefaultValue("http://127.0.0.1:8080") URI gateway,
        @DefaultValue(".data/issuer") Path data,
        @DefaultValue("60m") Duration tokenLife) {}
