package cn.yongji.onestop.gateway.apipage;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
public class LoginEndpoints {
    private static final Logger log = LoggerFactory.getLogger(LoginEndpoints.class);
    private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION =
            new ParameterizedTypeReference<>() {};

    private final ApiPageSettings settings;
    private final AtomicReference<@Nullable Addresses> known = new AtomicReference<>();

    LoginEndpoints(ApiPageSettings settings) {
        this.settings = settings;
    }

    /** Where a browser asks for a code, and where for a token. */
    public record Addresses(URI authorizationUrl, URI tokenUrl) {}

    /** Who says who somebody is, as browsers reach it. */
    public URI issuer() {
        return settings.issuer();
    }

    /** Whom a page has to be allowed to talk to for a login, as a content policy names them. */
    public String origins() {
        return Stream.of(settings.issuer(), settings.authorizationUrl(), settings.tokenUrl())
                .filter(Objects::nonNull)
                .map(it -> it.getScheme() + "://" + it.getRawAuthority())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Empty as long as the issuer cannot be asked and nothing is set. */
    public Optional<Addresses> find() {
        var endpoints = known.get();
        if (endpoints != null) {
            return Optional.of(endpoints);
        }
        var asked = configured().or(this::ask);
        asked.ifPresent(known::set);
        return asked;
    }

    private Optional<Addresses> configured() {
        var authorization = settings.authorizationUrl();
        var token = settings.tokenUrl();
        return authorization == null || token == null
                ? Optional.empty()
                : Optional.of(new Addresses(authorization, token));
    }

    private Optional<Addresses> ask() {
        var address = settings.issuer().toString().replaceFirst("/+$", "") + "/.well-known/openid-configuration";
        try {
            var description = client().get().uri(URI.create(address)).retrieve().body(DESCRIPTION);
            if (description != null
                    && description.get("authorization_endpoint") instanceof String authorization
                    && description.get("token_endpoint") instanceof String token) {
                return Optional.of(new Addresses(URI.create(authorization), URI.create(token)));
            }
            log.warn("The description at {} names no endpoints for a login", address);
        } catch (RestClientException | IllegalArgumentException unusable) {
            log.warn("No login for now, {} cannot be read: {}", address, unusable.getMessage());
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
