package cn.yongji.onestop.gateway.upstream;

import cn.yongji.onestop.gateway.limit.Stay;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.net.URIAuthority;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Carries a request to its service and the answer back, both as streams. Nothing that changes anything is ever sent twice. */
@Component
class UpstreamExchange implements ProxyExchange {
    private final CloseableHttpClient client;
    private final ScheduledExecutorService timer;
    private final ServiceSettings services;
    private final ServiceInstances instances;
    private final Breakers breakers;
    private final BodyLimits bodyLimits;
    private final Failures failures;
    private final OpenStreams openStreams;
    private final UpstreamSettings settings;
    private final MeterRegistry meters;

    UpstreamExchange(
            CloseableHttpClient client,
            ScheduledExecutorService upstreamTimer,
            ServiceSettings services,
            ServiceInstances instances,
            Breakers breakers,
            BodyLimits bodyLimits,
            Failures failures,
            OpenStreams openStreams,
            UpstreamSettings settings,
            MeterRegistry meters) {
        this.client = client;
        this.timer = upstreamTimer;
        this.services = services;
        this.instances = instances;
        this.breakers = breakers;
        this.bodyLimits = bodyLimits;
        this.failures = failures;
        this.openStreams = openStreams;
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public ServerResponse exchange(Request request) {
        var limit = bodyLimits.of(request.getServerRequest());
        if (request.getServerRequest().servletRequest().getContentLengthLong() > limit) {
            return failures.tooLarge(limit);
        }
        var service = Service.of(request.getServerRequest());
        var group = new Breakers.Group(
                service, Stay.of(request.getServerRequest().servletRequest()).isDear());
        var breaker = breakers.of(group);
        if (!breaker.tryAcquirePermission()) {
            return failures.breakerOpen(service, breakers.wait(group));
        }
        try (var permission = new Permission(breaker)) {
            return exchange(request, call(request, service, limit), permission, limit);
        }
    }

    private ServerResponse exchange(Request request, UpstreamCall call, Permission permission, long limit) {
        var start = System.nanoTime();
        try {
            var answer = send(call);
            settle(call.service(), permission, start, answer.getCode());
            return answer(request, call, answer);
        } catch (IOException failure) {
            var fault = call.clientFault();
            if (fault != null) return failures.ofClient(fault, limit);
            count(call.service(), call.timeLimit().exceeded() ? "timeout" : "failure", start);
            permission.failed(failure);
            return failures.ofService(call, failure);
        } finally {
            call.timeLimit().stop();
        }
    }

    private ClassicHttpResponse send(UpstreamCall call) throws IOException {
        try {
            return reach(call);
        } catch (NoHttpResponseException | SocketException dead) {
            if (!call.mayBeRepeated() || call.timeLimit().exceeded() || dead instanceof ConnectException) {
                throw dead;
            }
            return reach(call);
        }
    }

    /** Goes on to the next instance while none has taken the connection: until then nothing was sent. */
    private ClassicHttpResponse reach(UpstreamCall call) throws IOException {
        for (var left = instances.inTurn(call.service()).iterator(); ; ) {
            var instance = left.next();
            try {
                return sendOnce(call, instance);
            } catch (ConnectException | NoRouteToHostException | ConnectTimeoutException away) {
                instances.setAside(instance);
                if (!left.hasNext() || call.timeLimit().exceeded()) throw away;
            }
        }
    }

    private ClassicHttpResponse sendOnce(UpstreamCall call, HttpHost instance) throws IOException {
        call.timeLimit().start(call.patience().plus(settings.connect()));
        call.request().setAuthority(new URIAuthority(instance));
        var context = HttpClientContext.create();
        context.setAttribute(UpstreamCall.BODY, call.body());
        try {
            return client.executeOpen(instance, call.request(), context);
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            throw new ClientProtocolException(unreadable);
        }
    }

    private void settle(Service service, Permission permission, long start, int status) {
        count(service, status / 100 + "xx", start);
        // 500 is a mistake in one operation; these three say that the service as a whole is in trouble.
        if (status == 502 || status == 503 || status == 504) {
            permission.failed(new IOException("Status " + status));
        } else {
            permission.succeeded();
        }
    }

    private void count(Service service, String outcome, long start) {
        meters.timer("gateway.upstream", "service", service.label(), "outcome", outcome)
                .record(Duration.ofNanos(System.nanoTime() - start));
    }

    private ServerResponse answer(Request request, UpstreamCall call, ClassicHttpResponse received) {
        var answer = new UpstreamAnswer(call, received, settings.streamIdle(), openStreams, failures);
        request.getResponseConsumers().forEach(consumer -> consumer.accept(answer.received(), answer));
        return answer;
    }

    private UpstreamCall call(Request request, Service service, long limit) {
        var message = new HttpUriRequestBase(request.getMethod().name(), uri(request));
        request.getHeaders().forEach((name, values) -> values.forEach(value -> message.addHeader(name, value)));
        message.removeHeaders("Content-Length");
        message.removeHeaders("Transfer-Encoding");
        message.removeHeaders("Host");
        var patience = services.of(service).timeLimit().plus(LongPoll.of(request.getServerRequest()));
        var timeLimit = new UpstreamPatience(timer, message::cancel);
        if (!hasBody(request.getServerRequest())) {
            return new UpstreamCall(service, message, patience, timeLimit, null);
        }
        var body = body(request.getServerRequest(), limit, timeLimit, patience, message::cancel);
        message.setEntity(body);
        return new UpstreamCall(service, message, patience, timeLimit, body);
    }

    private static ClientBody body(
            ServerRequest request, long limit, UpstreamPatience timeLimit, Duration patience, Runnable cut) {
        var servlet = request.servletRequest();
        try {
            return new ClientBody(
                    servlet.getInputStream(), servlet.getContentLengthLong(), limit, timeLimit, patience, cut);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    // The path is the route's, the query is the client's, byte for byte, but for what may not stand raw in an address.
    private static URI uri(Request request) {
        var query = request.getServerRequest().servletRequest().getQueryString();
        var route = Objects.requireNonNull(request.getUri());
        return URI.create(route.getScheme() + "://" + route.getRawAuthority() + route.getRawPath()
                + (query == null ? "" : "?" + RawQuery.encoded(query)));
    }

    private static boolean hasBody(ServerRequest request) {
        var servlet = request.servletRequest();
        return servlet.getContentLengthLong() > 0 || servlet.getHeader("Transfer-Encoding") != null;
    }
}
