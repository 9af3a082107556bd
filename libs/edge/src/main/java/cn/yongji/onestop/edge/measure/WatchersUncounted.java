package cn.yongji.onestop.edge.measure;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Probes and scrapes are no requests of users: counted among them, an idle service has a splendid p99 and a busy one a wrong
 * rate. They leave no span either.
 */
public final class WatchersUncounted implements ObservationPredicate {
    private static final String WATCHED = "/actuator/";

    @Override
    public boolean test(String name, Observation.Context context) {
        return !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() != null
                && request.getCarrier().getRequestURI().startsWith(WATCHED));
    }
}
