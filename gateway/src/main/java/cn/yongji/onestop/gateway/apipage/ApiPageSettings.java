package cn.yongji.onestop.gateway.apipage;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The page on which the API can be read and tried out.
 *
 * @param issuer where its readers log in
 * @param clientId the page's name at the issuer: a public client with PKCE
 * @param authorizationUrl and {@code tokenUrl}: as seen from the browser, if the issuer's own description is not right there
 * @param swaggerUi version of the webjar
 */
@ConfigurationProperties("gateway.api-page")
record ApiPageSettings(
        URI issuer,
        @DefaultValue("swagger-ui") String clientId,
        @Nullable URI authorizationUrl,
        @Nullable URI tokenUrl,
        @DefaultValue("3s") Duration timeout,
        String swaggerUi) {}
