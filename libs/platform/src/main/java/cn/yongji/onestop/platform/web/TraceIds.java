package cn.yongji.onestop.platform.web;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Which trace the running request belongs to. Without tracing there is none. */
public final class TraceIds {
    private final ObjectProvider<Tracer> tracer;

    public TraceIds(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    /** The id that finds the logs of this request. */
    public Optional<String> traceId() {
        return context().map(TraceContext::traceId);
    }

    /** W3C trace context, to be carried on by what the request causes. */
    public Optional<String> traceparent() {
        return context()
                .map(it -> "00-%s-%s-%s"
                        .formatted(it.traceId(), it.spanId(), Boolean.TRUE.equals(it.sampled()) ? "01" : "00"));
    }

    private Optional<TraceContext> context() {
        return Optional.ofNullable(tracer.getIfAvailable())
                .map(Tracer::currentTraceContext)
                .flatMap(current -> Optional.ofNullable(current.context()))
                .filter(it -> !it.traceId().isEmpty());
    }
}
