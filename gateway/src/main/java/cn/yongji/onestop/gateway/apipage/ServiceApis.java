package cn.yongji.onestop.gateway.apipage;

import cn.yongji.onestop.gateway.upstream.Service;
import cn.yongji.onestop.gateway.upstream.ServiceSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The document of each service as the service tells it, asked again after a minute. Of one that is away the last is told, and
 * it is not asked with every request: whoever reads a document would wait for it, one after the other.
 */
@Component
class ServiceApis {
    private static final Logger log = LoggerFactory.getLogger(ServiceApis.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofSeconds(5);

    private final ServiceSettings services;
    private final Clock clock;
    private final RestClient client;
    private final Map<Service, String> known = new EnumMap<>(Service.class);
    private final Map<Service, Instant> askAgain = new EnumMap<>(Service.class);

    ServiceApis(ServiceSettings services, ApiPageSettings settings, Clock clock) {
        this.services = services;
        this.clock = clock;
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(settings.timeout());
        requests.setReadTimeout(settings.timeout());
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /** Empty where the service cannot be reached and never could. */
    synchronized Optional<String> of(Service service) {
        if (!clock.instant().isBefore(askAgain.getOrDefault(service, Instant.MIN))) {
            var told = ask(service);
            told.ifPresent(document -> known.put(service, document));
            askAgain.put(service, clock.instant().plus(told.isPresent() ? FRESH : REST));
        }
        return Optional.ofNullable(known.get(service));
    }

    private Optional<String> ask(Service service) {
        for (var address : services.of(service).url()) {
            try {
                var document = client.get()
                        .uri(URI.create(address.toString().replaceFirst("/+$", "") + "/openapi.yaml"))
                        .retrieve()
                        .body(byte[].class);
                if (document != null) return Optional.of(new String(document, StandardCharsets.UTF_8));
            } catch (RestClientException away) {
                log.warn("The document of {} cannot be read at {}: {}", service.label(), address, away.getMessage());
            }
        }
        return Optional.empty();
    }
}
