package cn.yongji.onestop.gateway.apipage;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Where a browser logs in, as the issuer itself describes it. Asked when first needed, since the issuer may start later. */
@Component
class LoginEndpoints {
    private static final Logger log = LoggerFactory.getLogger(LoginEndpoints.class);
    private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION =
            new ParameterizedTypeReference<>() {};

    private final ApiPageSettings settings;
    private final AtomicReference<@Nullable Endpoints> known = new AtomicReference<>();

    LoginEndpoints(ApiPageSettings settings) {
        this.settings = settings;
    }

    record Endpoints(URI authorization, URI token) {}

    Optional<Endpoints> find() {
        var endpoints = known.get();
        if (endpoints != null) {
            return Optional.of(endpoints);
        }
        var asked = configured().or(this::ask);
        asked.ifPresent(known::set);
        return asked;
    }

    private Optional<Endpoints> configured() {
        var authorization = settings.authorizationUrl();
        var token = settings.tokenUrl();
        return authorization == null || token == null
                ? Optional.empty()
                : Optional.of(new Endpoints(authorization, token));
    }

    private Optional<Endpoints> ask() {
        var address = settings.issuer().toString().replaceFirst("/+$", "") + "/.well-known/openid-configuration";
        try {
            var description = client().get().uri(URI.create(address)).retrieve().body(DESCRIPTION);
            if (description != null
                    && description.get("authorization_endpoint") instanceof String authorization
                    && description.get("token_endpoint") instanceof String token) {
                return Optional.of(new Endpoints(URI.create(authorization), URI.create(token)));
            }
            log.warn("The description at {} names no endpoints for a login", address);
        } catch (RestClientException | IllegalArgumentException unusable) {
            log.warn("No login on the API page for now, {} cannot be read: {}", address, unusable.getMessage());
        }
        return Optional.empty();
    }

    private RestClient client() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(settings.timeout());
        requests.setReadTimeout(settings.timeout());
        return RestClient.builder().requestFactory(requests).build();
    }
}
