package cn.yongji.onestop.edge.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are believed.
 *
 * @param issuer the {@code iss} of the tokens, and where its keys are found (OIDC discovery)
 * @param jwkSetUri where the keys are, if the issuer is not reached under its own name from here
 * @param audience what the {@code aud} of a token has to name, one of them; empty where the issuer names none
 * @param clockSkew how far the clocks of the issuer and ours may be apart
 * @param timeout how long the issuer may take to answer
 */
@Validated
@ConfigurationProperties("onestop.token")
public record TokenSettings(
        @NotBlank(message = "set OIDC_ISSUER to the address of the token issuer")
        String issuer,

        @Nullable String jwkSetUri,
        @DefaultValue List<String> audience,
        @DefaultValue("30s") @NotNull Duration clockSkew,
        @DefaultValue("3s") @NotNull Duration timeout) {}
