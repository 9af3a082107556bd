package cn.yongji.onestop.approval.webhook;

import cn.yongji.onestop.approval.feed.domain.FeedPart;
import cn.yongji.onestop.approval.feed.domain.Feeds;
import cn.yongji.onestop.approval.webhook.delivery.AddressCheck;
import cn.yongji.onestop.approval.webhook.delivery.Line;
import cn.yongji.onestop.approval.webhook.delivery.Lines;
import cn.yongji.onestop.approval.webhook.domain.Secrets;
import cn.yongji.onestop.approval.webhook.domain.Subscription;
import cn.yongji.onestop.approval.webhook.domain.Subscription.Replay;
import cn.yongji.onestop.approval.webhook.domain.Subscriptions;
import cn.yongji.onestop.approval.webhook.domain.Subscriptions.Kept;
import cn.yongji.onestop.approval.webhook.domain.WebhookRefusal;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Where a department arranges that its feed is pushed to it. */
@Component
public final class WebhookDesk {
    private static final int MOST = 20;

    private final AggregateStore<Subscription> store;
    private final Subscriptions subscriptions;
    private final Lines lines;
    private final Feeds feeds;
    private final AddressCheck addresses;
    private final Clock clock;

    WebhookDesk(
            AggregateStore<Subscription> store,
            Subscriptions subscriptions,
            Lines lines,
            Feeds feeds,
            AddressCheck addresses,
            Clock clock) {
        this.store = store;
        this.subscriptions = subscriptions;
        this.lines = lines;
        this.feeds = feeds;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** What a department wants to be told, and where. */
    public record Wish(String url, List<String> types, Optional<String> description, Optional<Long> startAfter) {}

    /** What of a subscription is to be another; absent stays. */
    public record Changes(
            Optional<String> url,
            Optional<List<String>> types,
            Optional<String> description,
            Optional<Boolean> active) {}

    public Outcome<Subscription, WebhookRefusal> subscribe(
            Asked<Subscription> asked, String id, DepartmentCode department, Wish wish) {
        var repeated = store.<WebhookRefusal>createdBy(asked.command());
        if (repeated.isPresent()) return repeated.get();
        var objection = addresses.objectionTo(wish.url());
        if (objection.isPresent()) return new Outcome.Refused<>(new WebhookRefusal.AddressRefused(objection.get()));
        if (subscriptions.of(department).size() >= MOST) return new Outcome.Refused<>(new WebhookRefusal.TooMany(MOST));
        var last = feeds.last(department);
        var startAfter = wish.startAfter().orElse(last);
        if (startAfter > last) return new Outcome.Refused<>(new WebhookRefusal.NoSuchPlace("/startAfter", 0, last));
        var state = subscription(department, wish, startAfter, asked.command());
        return store.<WebhookRefusal>create(id, asked, state, List.of()).then(_ -> lines.hurry(id, clock.instant()));
    }

    private static Subscription subscription(DepartmentCode department, Wish wish, long startAfter, Command command) {
        return new Subscription(
                department,
                wish.url(),
                wish.types(),
                wish.description(),
                Secrets.of(WebhookSignature.newSecret()),
                new Subscription.Status.Active(),
                startAfter,
                command.at(),
                Optional.empty(),
                command.at(),
                command.actor());
    }

    public Outcome<Subscription, WebhookRefusal> change(
            Asked<Subscription> asked, DepartmentCode department, String id, Changes changes) {
        var objection = changes.url().flatMap(addresses::objectionTo);
        if (objection.isPresent()) return new Outcome.Refused<>(new WebhookRefusal.AddressRefused(objection.get()));
        return carryOut(asked, department, id, before -> changed(before, changes, asked.command()));
    }

    private static Subscription changed(Subscription before, Changes changes, Command command) {
        var after = before.changedTo(
                changes.url().orElse(before.url()),
                changes.types().orElse(before.types()),
                changes.description().or(before::description));
        if (changes.active().isEmpty() || changes.active().get() == before.isActive()) return after;
        return changes.active().get() ? after.resumed(command.at()) : after.paused(command.at(), command.actor());
    }

    public Outcome<Subscription, WebhookRefusal> end(Asked<Subscription> asked, DepartmentCode department, String id) {
        var command = asked.command();
        return carryOut(asked, department, id, before -> before.ended(command.at(), command.actor()));
    }

    /** A new secret; the one before it is signed with as well for some time. */
    public Outcome<Subscription, WebhookRefusal> rotate(
            Asked<Subscription> asked, DepartmentCode department, String id, Duration overlap) {
        var secret = WebhookSignature.newSecret();
        var until = asked.command().at().plus(overlap);
        return carryOut(
                asked, department, id, before -> before.with(before.secrets().rotatedTo(secret, until)));
    }

    public Outcome<Subscription, WebhookRefusal> replay(
            Asked<Subscription> asked, DepartmentCode department, String id, Replay replay) {
        var last = feeds.last(department);
        if (replay.to() > last) return new Outcome.Refused<>(new WebhookRefusal.NoSuchPlace("/to", 1, last));
        if (feeds.read(department, replay.from() - 1, 1) instanceof FeedPart.Expired(var oldest))
            return new Outcome.Refused<>(new WebhookRefusal.NoSuchPlace("/from", oldest, last));
        return carryOut(asked, department, id, before -> before.with(replay));
    }

    /** The address has said that it is gone. */
    public void gone(String id) {
        var command = Command.ofRule("webhook-gone", clock.instant());
        store.settle(
                id,
                command,
                stored -> stored.state().isActive()
                        ? Decision.changed(stored.state().gone(command.at()))
                        : Decision.unchanged());
    }

    /** One that has ended does not exist, whichever version was seen of it. */
    private Outcome<Subscription, WebhookRefusal> carryOut(
            Asked<Subscription> asked, DepartmentCode department, String id, UnaryOperator<Subscription> decide) {
        if (subscriptions.find(id).filter(kept -> isOf(department, kept)).isEmpty())
            return new Outcome.Refused<>(new WebhookRefusal.UnknownSubscription());
        return store.change(id, new Asked<>(asked.command(), asked.answer()), stored -> decided(stored, asked, decide))
                .then(_ -> lines.hurry(id, clock.instant()));
    }

    private static Decision<Subscription, WebhookRefusal> decided(
            Stored<Subscription> before, Asked<Subscription> asked, UnaryOperator<Subscription> decide) {
        if (before.state().hasEnded()) return Decision.refused(new WebhookRefusal.UnknownSubscription());
        asked.seen().accept(before.version());
        return Decision.changed(decide.apply(before.state()));
    }

    /** Those of a department. */
    public List<Kept> of(DepartmentCode department) {
        return subscriptions.of(department);
    }

    /** One of a department, unless it has ended. */
    public Optional<Kept> find(DepartmentCode department, String id) {
        return subscriptions
                .find(id)
                .filter(kept -> isOf(department, kept))
                .filter(kept -> !kept.subscription().hasEnded());
    }

    /** How far each is. */
    public Map<String, Line.Health> healthOf(List<Kept> kept) {
        return lines.healthOf(kept.stream().map(Kept::id).toList());
    }

    public long lastOf(DepartmentCode department) {
        return feeds.last(department);
    }

    private static boolean isOf(DepartmentCode department, Kept kept) {
        return kept.subscription().department().equals(department);
    }
}
