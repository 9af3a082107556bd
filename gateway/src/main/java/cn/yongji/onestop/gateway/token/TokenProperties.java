package cn.yongji.onestop.gateway.token;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The one issuer whose tokens are accepted.
 *
 * @param issuer as it stands in the tokens ({@code iss})
 * @param jwkSetUri where its keys are, if they cannot be reached under the address in its own description
 * @param clockSkew how far the clocks of issuer and gateway may differ
 * @param timeout how long the issuer may take to answer
 */
@ConfigurationProperties("gateway.oidc")
record TokenProperties(
        URI issuer,
        @Nullable URI jwkSetUri,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("3s") Duration timeout) {}
