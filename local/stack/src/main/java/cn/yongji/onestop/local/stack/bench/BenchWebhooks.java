package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Ports;
import cn.yongji.onestop.local.stack.StackFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Webhooks of departments that lead to one receiver, for as long as a measurement takes. */
final class BenchWebhooks implements AutoCloseable {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    /** One webhook: whose, and behind which place of the feed it began. */
    record Subscription(String department, String address, long startAfter) {
        String account() {
            return "system-" + department;
        }
    }

    private final Client client;
    private final String approval;
    private final WebhookReceiver receiver;
    private final List<Subscription> all = new ArrayList<>();

    BenchWebhooks(Client client, Ports ports, WebhookReceiver receiver) {
        this.client = client;
        this.approval = Ports.url(ports.approval());
        this.receiver = receiver;
    }

    /** Has everything from now on delivered. */
    Subscription add(String department) throws StackFailure, InterruptedException {
        var webhooks = approval + "/v1/departments/" + department + "/webhooks";
        var account = "system-" + department;
        var reply = client.post("subscribe", account, webhooks, null, Map.of("url", receiver.address(department)));
        var told = client.json().readTree(reply.body());
        receiver.expect(department, told.path("secret").asString());
        var address = webhooks + "/" + told.path("webhookId").asString();
        var subscription = new Subscription(department, address, 0);
        all.add(subscription);
        var begun = new Subscription(
                department, address, look(subscription).path("position").asLong());
        all.set(all.size() - 1, begun);
        return begun;
    }

    List<Subscription> all() {
        return List.copyOf(all);
    }

    JsonNode look(Subscription of) throws StackFailure, InterruptedException {
        var reply = Client.succeed("look", client.get("read webhook", of.account(), of.address()));
        return client.json().readTree(reply.body());
    }

    /** Waits until nothing of its feed waits; returns the last place that was delivered. */
    long awaitDelivered(Subscription of, long nanos) throws StackFailure, InterruptedException {
        var end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            var now = look(of);
            if (now.path("waiting").asLong() == 0) return now.path("position").asLong();
            LockSupport.parkNanos(PAUSE);
        }
        throw new StackFailure("The webhook of " + of.department() + " is still behind: " + look(of));
    }

    void replay(Subscription of, long from, long to) throws StackFailure, InterruptedException {
        client.post("replay", of.account(), of.address() + "/replays", null, Map.of("from", from, "to", to));
    }

    /** Has the next attempt made now, as a department does when its system is back: pauses and resumes it. */
    void resume(Subscription of) throws StackFailure, InterruptedException {
        for (var active : List.of(false, true)) {
            var etag = etag(of);
            var reply = client.send("resume", "PATCH", of.account(), of.address(), etag, Map.of("active", active));
            Client.succeed("resume", reply);
        }
    }

    private String etag(Subscription of) throws StackFailure, InterruptedException {
        var reply = Client.succeed("look", client.get("read webhook", of.account(), of.address()));
        return reply.headers()
                .firstValue("ETag")
                .orElseThrow(() -> new StackFailure(of.address() + " has no version."));
    }

    /** Ends them, so that nobody goes on calling a receiver that is gone. */
    @Override
    public void close() throws StackFailure, InterruptedException {
        for (var one : all) {
            Client.succeed(
                    "unsubscribe", client.send("unsubscribe", "DELETE", one.account(), one.address(), etag(one), ""));
        }
        all.clear();
    }
}
