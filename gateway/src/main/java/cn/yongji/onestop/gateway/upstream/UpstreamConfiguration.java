package cn.yongji.onestop.gateway.upstream;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ConnectionReuseStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The HTTP client for the services. It speaks HTTP/1.1 only, writes a body in the thread that reads it, and notices an
 * answer that comes before the body is through (docs/decisions/0011 says why it is this client).
 */
@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {
    /** Of three for each connection, and a live stream has one for minutes: the library's own are four times as long. */
    private static final int BUFFER = 8 * 1024;

    @Bean
    CloseableHttpClient upstreamClient(UpstreamSettings settings) {
        return HttpClients.custom()
                .setConnectionManager(connections(settings))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(settings.connect()))
                        // UpstreamPatience watches instead: it tells service and client apart.
                        .setResponseTimeout(Timeout.DISABLED)
                        .setProtocolUpgradeEnabled(false)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .setConnectionReuseStrategy(reuse())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(UpstreamSettings settings) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom().setBufferSize(BUFFER).build())
                        .outgoingContentLengthStrategy(ClientBody.FRAMING)
                        .responseOutOfOrderStrategy((_, _, answer, _, _) -> answer.available() > 0)
                        .build())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(settings.connections())
                .setMaxConnTotal(settings.connections() * Service.values().length)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connect()))
                        .setSocketTimeout(Timeout.DISABLED)
                        // Shorter than the 20 s after which a service's web server closes an idle connection.
                        .setIdleTimeout(Timeout.ofSeconds(10))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .build())
                .build();
    }

    // A connection on which half a body was written would give the next request the rest of this one.
    private static ConnectionReuseStrategy reuse() {
        return (request, response, context) -> bodyIsThrough(context)
                && DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context);
    }

    private static boolean bodyIsThrough(HttpContext context) {
        return !(context.getAttribute(UpstreamCall.BODY) instanceof ClientBody body) || body.complete();
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService upstreamTimer() {
        var timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("upstream-timer").factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
