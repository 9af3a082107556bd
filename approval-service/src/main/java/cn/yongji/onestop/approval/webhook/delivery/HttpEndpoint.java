package cn.yongji.onestop.approval.webhook.delivery;

import cn.yongji.onestop.approval.webhook.WebhookSignature;
import cn.yongji.onestop.approval.webhook.domain.DeliveryOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Delivers over HTTP. The name is looked up once for each call, every address behind it is checked, and exactly the
 * checked addresses are connected to: a name that changes its mind between the check and the call gains nothing.
 */
final class HttpEndpoint implements Endpoint, AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int GONE = 410;
    private static final int LONGEST_REASON = 200;

    private final AddressCheck addresses;
    private final Clock clock;
    private final long answerSize;
    private final OkHttpClient client;

    HttpEndpoint(AddressCheck addresses, Clock clock, Duration connect, Duration answer, long answerSize) {
        this.addresses = addresses;
        this.clock = clock;
        this.answerSize = answerSize;
        this.client = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .eventListenerFactory(AnswerHead::of)
                .addNetworkInterceptor(AnswerHead::plain)
                .connectTimeout(connect)
                .callTimeout(answer)
                .connectionPool(new ConnectionPool(64, 30, TimeUnit.SECONDS))
                .build();
    }

    @Override
    public DeliveryOutcome deliver(WebhookMessage message) {
        try {
            var reached = new Checked(addresses.checked(message.url()));
            return called(client.newBuilder().dns(reached).build(), HttpUrl.get(message.url()), message);
        } catch (AddressCheck.ForbiddenAddress e) {
            return new DeliveryOutcome.Forbidden(reason(e));
        } catch (IOException | RuntimeException e) {
            // A stranger's answer may break whatever reads it; for us it is an answer that did not come.
            return new DeliveryOutcome.Unreachable(reason(e));
        }
    }

    /** What the head of an answer said stands, whatever comes after it. */
    private DeliveryOutcome called(OkHttpClient to, HttpUrl url, WebhookMessage message) throws IOException {
        var head = new AnswerHead();
        try (var response = to.newCall(request(url, message, head)).execute()) {
            // The rest of an answer is of no interest; reading a little lets the connection be used again.
            if (response.body().contentLength() <= answerSize) response.peekBody(answerSize);
        } catch (IOException | RuntimeException e) {
            if (head.said() == null) throw e;
        }
        return outcomeOf(Objects.requireNonNull(head.said()));
    }

    private static Request request(HttpUrl url, WebhookMessage message, AnswerHead head) {
        return new Request.Builder()
                .url(url)
                .tag(AnswerHead.class, head)
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(message.timestamp()))
                .header(
                        "webhook-signature",
                        WebhookSignature.header(message.secrets(), message.id(), message.timestamp(), message.body()))
                .header("user-agent", "onestop-webhooks")
                .post(RequestBody.create(message.body(), JSON))
                .build();
    }

    private DeliveryOutcome outcomeOf(Response response) {
        var status = response.code();
        if (status / 100 == 2) return new DeliveryOutcome.Taken(status);
        if (status == GONE) return new DeliveryOutcome.Gone();
        return new DeliveryOutcome.Rejected(status, retryAfter(response.header("Retry-After")));
    }

    /** In seconds or as a date (RFC 9110 10.2.3); what cannot be read counts as not said. */
    private Optional<Duration> retryAfter(@Nullable String header) {
        if (header == null) return Optional.empty();
        var text = header.strip();
        try {
            if (text.matches("\\d{1,9}")) return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            var then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH))
                    .toInstant();
            return Optional.of(Duration.between(clock.instant(), then)).filter(wait -> !wait.isNegative());
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    /** The answer to the only look-up of a call. Equal answers share connections. */
    private record Checked(List<InetAddress> addresses) implements Dns {
        @Override
        public List<InetAddress> lookup(String host) {
            return addresses;
        }
    }

    private static String reason(Exception e) {
        var text = e.getClass().getSimpleName() + ": " + e.getMessage();
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
    }
}
