package cn.yongji.onestop.approval.webhook.delivery;

import cn.yongji.onestop.approval.feed.FeedEntryView;
import cn.yongji.onestop.approval.feed.domain.FeedEntry;
import cn.yongji.onestop.approval.feed.domain.FeedPart;
import cn.yongji.onestop.approval.feed.domain.Feeds;
import cn.yongji.onestop.approval.webhook.domain.NextStep;
import cn.yongji.onestop.approval.webhook.domain.RetrySchedule;
import cn.yongji.onestop.approval.webhook.domain.Subscription.Replay;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * 投递: carries one line as far as it goes. An entry is marked after it was taken, so whoever is killed in between sends it
 * once more, with the same webhook-id; and before the next one is sent, so nothing is overtaken.
 */
final class Courier {
    private static final int AT_ONCE = 100;

    private final Feeds feeds;
    private final Lines lines;
    private final DeliveryLog log;
    private final GuardedEndpoint endpoint;
    private final RetrySchedule schedule;
    private final Closing closing;
    private final JsonMapper json;
    private final Clock clock;
    private final MeterRegistry meters;

    /** Ends a subscription whose address is gone. */
    interface Closing {
        void gone(String subscription);
    }

    Courier(
            Feeds feeds,
            Lines lines,
            DeliveryLog log,
            GuardedEndpoint endpoint,
            RetrySchedule schedule,
            Closing closing,
            JsonMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.feeds = feeds;
        this.lines = lines;
        this.log = log;
        this.endpoint = endpoint;
        this.schedule = schedule;
        this.closing = closing;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
    }

    /** Delivers until there is nothing left, something fails, or it has to stop. */
    void run(Line claimed, BooleanSupplier mayGoOn) {
        var run = new Run(claimed);
        try {
            while (mayGoOn.getAsBoolean()) {
                if (!run.goesOn()) return;
            }
            lines.release(run.line);
        } finally {
            run.notes.flush();
        }
    }

    /** What follows the line, in one run of one instance. */
    private final class Run {
        private final AttemptNotes notes = new AttemptNotes(log);
        private Line line;

        Run(Line line) {
            this.line = line;
        }

        /** Does the next piece; false when the line was given back. */
        boolean goesOn() {
            var replay = line.openReplay();
            return replay.isPresent() ? replays(replay.get()) : delivers();
        }

        private boolean delivers() {
            var part = feeds.read(line.subscription().department(), line.position(), AT_ONCE);
            if (part instanceof FeedPart.Expired(var oldest)) return marked(line.at(oldest - 1));
            if (!(part instanceof FeedPart.Read(var entries)) || entries.isEmpty()) {
                fallAsleep();
                return false;
            }
            var since = line.subscription().countsFrom();
            return carry(entries, null, since);
        }

        /** What came in between the last read and the sleep would have rung at a line that was still awake. */
        private void fallAsleep() {
            lines.sleep(line);
            if (feeds.last(line.subscription().department()) > line.position()) lines.hurry(line.id(), clock.instant());
        }

        private boolean replays(Replay replay) {
            var next = line.nextOf(replay);
            var part = feeds.read(line.subscription().department(), next - 1, AT_ONCE);
            if (part instanceof FeedPart.Expired(var oldest)) return marked(line.replayedUpTo(replay, oldest));
            if (!(part instanceof FeedPart.Read(var entries)) || entries.isEmpty())
                return marked(line.replayedUpTo(replay, replay.to() + 1));
            var wanted = entries.stream()
                    .filter(entry -> entry.position() <= replay.to())
                    .toList();
            return carry(wanted, replay, replay.askedAt());
        }

        private boolean carry(List<FeedEntry> entries, @Nullable Replay replay, Instant notBefore) {
            Line skipped = line;
            for (var entry : entries) {
                var done = replay == null
                        ? skipped.at(entry.position())
                        : skipped.replayedUpTo(replay, entry.position() + 1);
                var wanted = line.subscription().wants(entry.notice().type());
                if (wanted && !delivered(entry, done, replay != null, notBefore)) return false;
                skipped = done;
            }
            return marked(skipped);
        }

        /** Sends one entry and marks what follows; false when the line was given back. */
        private boolean delivered(FeedEntry entry, Line done, boolean replay, Instant notBefore) {
            var now = clock.instant();
            var begin = System.nanoTime();
            return switch (endpoint.deliver(message(entry, now))) {
                case GuardedEndpoint.Result.NotNow(var pause) -> {
                    lines.retryAt(line, now.plus(pause), false, now);
                    yield false;
                }
                case GuardedEndpoint.Result.Called(var outcome) -> {
                    var since = entry.notice().at().isBefore(notBefore)
                            ? notBefore
                            : entry.notice().at();
                    var step = schedule.after(
                            outcome, since, now, ThreadLocalRandom.current().nextDouble());
                    var took = Duration.ofNanos(System.nanoTime() - begin).toMillis();
                    notes.add(line, entry, outcome, step, replay, now, took);
                    yield follows(step, done, now);
                }
            };
        }

        private boolean follows(NextStep step, Line done, Instant now) {
            return switch (step) {
                case NextStep.GoOn _ -> {
                    counter("delivered").increment();
                    if (notes.areMany()) notes.flush();
                    yield marked(done);
                }
                case NextStep.TryAgain(var at) -> {
                    counter("failed").increment();
                    lines.retryAt(line, at, true, now);
                    yield false;
                }
                case NextStep.Park _ -> {
                    counter("parked").increment();
                    // What was put aside must stand in the log before the line goes on without it.
                    notes.flush();
                    yield marked(done);
                }
                case NextStep.Stop _ -> {
                    counter("gone").increment();
                    closing.gone(line.id());
                    lines.release(line);
                    yield false;
                }
            };
        }

        private boolean marked(Line done) {
            if (lines.advance(done)) {
                line = done;
                return true;
            }
            lines.release(line);
            return false;
        }

        private WebhookMessage message(FeedEntry entry, Instant now) {
            var department = line.subscription().department();
            var body =
                    new WebhookPayload(entry.notice().type(), entry.notice().at(), FeedEntryView.of(department, entry));
            return new WebhookMessage(
                    line.subscription().url(),
                    FeedEntryView.idOf(department, entry.position()),
                    now.getEpochSecond(),
                    json.writeValueAsBytes(body),
                    line.subscription().secrets().validAt(now));
        }
    }

    private Counter counter(String ending) {
        return meters.counter("onestop.webhook.deliveries", "ending", ending);
    }
}
