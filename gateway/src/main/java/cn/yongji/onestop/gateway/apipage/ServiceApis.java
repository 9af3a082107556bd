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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The document of each service as the service tells it, asked again after a minute. Of one that is away the last is told, and
 * it is not asked with every request: whoever reads a document would wait for it, one after the other. A slow one holds nobody
 * up who reads the document of another.
 */
@Component
class ServiceApis {
    private static final Logger log = LoggerFactory.getLogger(ServiceApis.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofSeconds(5);

    private final ServiceSettings services;
    private final Clock clock;
    private final RestClient client;
    private final Map<Service, Known> known = new EnumMap<>(Service.class);

    ServiceApis(ServiceSettings services, ApiPageSettings settings, Clock clock) {
        this.services = services;
        this.clock = clock;
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(settings.timeout());
        requests.setReadTimeout(settings.timeout());
        this.client = RestClient.builder().requestFactory(requests).build();
        for (var service : Service.values()) known.put(service, new Known(service));
    }

    /** Empty where the service cannot be reached and never could. */
    Optional<String> of(Service service) {
        return Objects.requireNonNull(known.get(service)).told();
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

    /** What is known of one service. One asks it; who comes meanwhile is told the last, and waits only where there is none. */
    private final class Known {
        private final Service service;
        private final Lock asking = new ReentrantLock();
        private volatile Optional<String> last = Optional.empty();
        private volatile Instant askAgain = Instant.MIN;

        private Known(Service service) {
            this.service = service;
        }

        private Optional<String> told() {
            var before = last;
            if (isFresh()) return before;
            if (before.isEmpty()) asking.lock();
            else if (!asking.tryLock()) return before;
            try {
                if (!isFresh()) askNow();
                return last;
            } finally {
                asking.unlock();
            }
        }

        private void askNow() {
            var answer = ask(service);
            if (answer.isPresent()) last = answer;
            askAgain = clock.instant().plus(answer.isPresent() ? FRESH : REST);
        }

        private boolean isFresh() {
            return clock.instant().isBefore(askAgain);
        }
    }
}
