package cn.yongji.onestop.approval.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.http.Receiver;
import cn.yongji.onestop.approval.webhook.Settings;
import cn.yongji.onestop.approval.webhook.domain.DeliveryOutcome;
import cn.yongji.onestop.approval.webhook.domain.EndpointPolicy;
import cn.yongji.onestop.approval.webhook.domain.Network;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is called, and what an answer means. */
class HttpEndpointTest {
    private static final EndpointPolicy LOCAL =
            new EndpointPolicy(List.of(Network.parse("127.0.0.0/8")), true, Set.of());
    private static final EndpointPolicy STRICT = new EndpointPolicy(List.of(), false, Set.of(443));

    @Test
    void a_name_that_changes_its_mind_after_it_was_checked_is_not_called() throws Exception {
        var lookups = new AtomicInteger();
        var open = InetAddress.getByAddress("rebinds.example.gov.cn", new byte[] {8, 8, 8, 8});
        var inside = InetAddress.getByAddress("rebinds.example.gov.cn", new byte[] {127, 0, 0, 1});
        var addresses =
                new AddressCheck(STRICT, _ -> new InetAddress[] {lookups.getAndIncrement() == 0 ? open : inside});
        assertThat(addresses.objectionTo("https://rebinds.example.gov.cn/")).isEmpty();

        try (var endpoint = endpoint(addresses)) {
            assertThat(endpoint.deliver(message("https://rebinds.example.gov.cn/")))
                    .isInstanceOf(DeliveryOutcome.Forbidden.class);
        }
    }

    @Test
    void a_name_with_one_forbidden_address_among_others_is_not_called() throws Exception {
        var mixed = new InetAddress[] {
            InetAddress.getByAddress("mixed.example.gov.cn", new byte[] {8, 8, 8, 8}),
            InetAddress.getByAddress("mixed.example.gov.cn", new byte[] {10, 0, 0, 1})
        };

        assertThat(new AddressCheck(STRICT, _ -> mixed).objectionTo("https://mixed.example.gov.cn/"))
                .contains(EndpointPolicy.Objection.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void what_was_checked_for_a_plain_call_is_what_is_called() throws Exception {
        try (var receiver = new Receiver()) {
            var lookups = new AtomicInteger();
            var inside = InetAddress.getByAddress("rebinds.example.gov.cn", new byte[] {127, 0, 0, 1});
            var open = InetAddress.getByAddress("rebinds.example.gov.cn", new byte[] {8, 8, 8, 8});
            var addresses =
                    new AddressCheck(LOCAL, _ -> new InetAddress[] {lookups.getAndIncrement() == 0 ? inside : open});
            var port = URI.create(receiver.url()).getPort();

            try (var endpoint = endpoint(addresses)) {
                assertThat(endpoint.deliver(message("http://rebinds.example.gov.cn:" + port + "/hook")))
                        .isEqualTo(new DeliveryOutcome.Taken(204));
                assertThat(lookups).hasValue(1);
                assertThat(endpoint.deliver(message("http://rebinds.example.gov.cn:" + port + "/hook")))
                        .isInstanceOf(DeliveryOutcome.Forbidden.class);
            }
            assertThat(receiver.got()).hasSize(1);
        }
    }

    @Test
    void an_address_that_was_kept_when_more_was_allowed_is_checked_again_when_it_is_called() {
        try (var receiver = new Receiver();
                var endpoint = endpoint(new AddressCheck(STRICT, InetAddress::getAllByName))) {
            assertThat(endpoint.deliver(message(receiver.url()))).isInstanceOf(DeliveryOutcome.Forbidden.class);
            assertThat(receiver.got()).isEmpty();
        }
    }

    @Test
    void an_answer_is_what_its_status_says_and_a_long_one_is_not_read() {
        try (var receiver = new Receiver();
                var endpoint = endpoint(new AddressCheck(LOCAL, InetAddress::getAllByName))) {
            receiver.reactsWith(_ -> new Receiver.Reaction(200, List.of(), "x".repeat(1_000_000)));
            assertThat(endpoint.deliver(message(receiver.url()))).isEqualTo(new DeliveryOutcome.Taken(200));
            receiver.reactsWith(_ -> Receiver.Reaction.of(503).with("Retry-After", "120"));
            assertThat(endpoint.deliver(message(receiver.url())))
                    .isEqualTo(new DeliveryOutcome.Rejected(503, Optional.of(Duration.ofMinutes(2))));
            receiver.reactsWith(_ -> Receiver.Reaction.of(503).with("Retry-After", "soon"));
            assertThat(endpoint.deliver(message(receiver.url())))
                    .isEqualTo(new DeliveryOutcome.Rejected(503, Optional.empty()));
            receiver.reactsWith(410);
            assertThat(endpoint.deliver(message(receiver.url()))).isEqualTo(new DeliveryOutcome.Gone());
        }
    }

    @Test
    void a_receiver_that_does_not_answer_is_given_up() {
        var never = new CountDownLatch(1);
        try (var receiver = new Receiver();
                var endpoint = endpoint(new AddressCheck(LOCAL, InetAddress::getAllByName))) {
            receiver.reactsWith(_ -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Receiver.Reaction.of(204);
            });

            assertThat(endpoint.deliver(message(receiver.url()))).isInstanceOf(DeliveryOutcome.Unreachable.class);
            never.countDown();
        }
    }

    @Test
    void a_receiver_that_is_down_is_left_in_peace_after_some_calls() {
        var calls = new AtomicInteger();
        Endpoint down = _ -> {
            calls.incrementAndGet();
            return new DeliveryOutcome.Unreachable("refused");
        };
        var guarded = new GuardedEndpoint(down, Settings.of(Map.of()), Clock.systemUTC());

        for (var call = 0; call < 20; call++) guarded.deliver(message("https://down.example.gov.cn/"));

        assertThat(calls).hasValue(5);
        assertThat(guarded.deliver(message("https://down.example.gov.cn/")))
                .isEqualTo(new GuardedEndpoint.Result.NotNow(Duration.ofSeconds(30)));
        assertThat(guarded.deliver(message("https://other.example.gov.cn/")))
                .isInstanceOf(GuardedEndpoint.Result.Called.class);
    }

    private static HttpEndpoint endpoint(AddressCheck addresses) {
        return new HttpEndpoint(addresses, Clock.systemUTC(), Duration.ofSeconds(1), Duration.ofSeconds(2), 16_384);
    }

    private static WebhookMessage message(String url) {
        return new WebhookMessage(
                url,
                "water-1",
                1_614_265_330,
                "{}".getBytes(StandardCharsets.UTF_8),
                List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    }
}
