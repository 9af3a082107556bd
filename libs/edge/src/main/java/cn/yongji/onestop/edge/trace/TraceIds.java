package cn.yongji.onestop.edge.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** Which trace the running request belongs to. Without tracing there is none. */
public final class TraceIds {
    private final Supplier<Optional<Tracer>> tracer;

    public TraceIds(ObjectProvider<Tracer> tracer) {
        // Asking the bean factory costs more than the answer is worth, and it is asked several times per request.
        this.tracer = SingletonSupplier.of(() -> Optional.ofNullable(tracer.getIfAvailable()));
    }

    /** The id that finds the logs of a request. It is asked first: an error page is written after its span has ended. */
    public Optional<String> traceId(HttpServletRequest request) {
        return ServerHttpObservationFilter.findObservationContext(request)
                .map(it -> it.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(Span::context)
                .or(this::context)
                .map(TraceContext::traceId);
    }

    /** W3C trace context, to be carried on by what the request causes. */
    public Optional<String> traceparent() {
        return context()
                .map(it -> "00-%s-%s-%s"
                        .formatted(it.traceId(), it.spanId(), Boolean.TRUE.equals(it.sampled()) ? "01" : "00"));
    }

    private Optional<TraceContext> context() {
        return tracer.get()
                .map(Tracer::currentTraceContext)
                .flatMap(current -> Optional.ofNullable(current.context()))
                .filter(it -> !it.traceId().isEmpty());
    }
}
