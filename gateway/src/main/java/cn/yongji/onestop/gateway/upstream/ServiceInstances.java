package cn.yongji.onestop.gateway.upstream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.HttpHost;
import org.springframework.stereotype.Component;

/** The instances of each service, asked in turn. One that took no connection is left out for a while. */
@Component
class ServiceInstances {
    private static final Duration ASIDE = Duration.ofSeconds(5);

    private final Map<Service, List<HttpHost>> hosts = new EnumMap<>(Service.class);
    private final Map<Service, AtomicInteger> turns = new EnumMap<>(Service.class);
    private final Map<HttpHost, Instant> asideUntil = new ConcurrentHashMap<>();
    private final Clock clock;

    ServiceInstances(ServiceSettings services, Clock clock) {
        this.clock = clock;
        for (var service : Service.values()) {
            hosts.put(
                    service,
                    services.of(service).url().stream().map(HttpHost::create).toList());
            turns.put(service, new AtomicInteger());
        }
    }

    /** All of them, the one whose turn it is first, those that were away lately last: if all are away, all are tried. */
    List<HttpHost> inTurn(Service service) {
        var all = Objects.requireNonNull(hosts.get(service));
        if (all.size() == 1) return all;
        var inTurn = new ArrayList<>(all);
        var turn = Objects.requireNonNull(turns.get(service)).getAndIncrement();
        Collections.rotate(inTurn, -Math.floorMod(turn, all.size()));
        var now = clock.instant();
        inTurn.sort(Comparator.comparing(host -> isAside(host, now)));
        return inTurn;
    }

    void setAside(HttpHost instance) {
        asideUntil.put(instance, clock.instant().plus(ASIDE));
    }

    private boolean isAside(HttpHost instance, Instant now) {
        var until = asideUntil.get(instance);
        return until != null && now.isBefore(until);
    }
}
