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
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Result;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;

/** Where a department arranges that its feed is pushed to it. */
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

    public Result<WebhookRefusal> subscribe(
            Command command, String id, DepartmentCode department, Wish wish, Function<Kept, Answer> answer) {
        var repeated = store.replayOfCreation(command);
        if (repeated.isPresent()) return new Result.Done<>(repeated.get());
        var objection = addresses.objectionTo(wish.url());
        if (objection.isPresent()) return new Result.Refused<>(new WebhookRefusal.AddressRefused(objection.get()));
        if (subscriptions.of(department).size() >= MOST) return new Result.Refused<>(new WebhookRefusal.TooMany(MOST));
        var last = feeds.last(department);
        var startAfter = wish.startAfter().orElse(last);
        if (startAfter > last) return new Result.Refused<>(new WebhookRefusal.NoSuchPlace("/startAfter", 0, last));
        var state = new Subscription(
                department,
                wish.url(),
                wish.types(),
                wish.description(),
                Secrets.of(Signature.newSecret()),
                new Subscription.Status.Active(),
                startAfter,
                command.at(),
                Optional.empty(),
                command.at(),
                command.actor());
        var told = store.create(
                id,
                command,
                state,
                List.of(),
                stored -> answer.apply(new Kept(stored.id(), stored.version(), stored.state())));
        lines.hurry(id, clock.instant());
        return new Result.Done<>(told);
    }

    public Result<WebhookRefusal> change(
            Command command,
            DepartmentCode department,
            String id,
            LongPredicate seen,
            Changes changes,
            Function<Kept, Answer> answer) {
        var objection = changes.url().flatMap(addresses::objectionTo);
        if (objection.isPresent()) return new Result.Refused<>(new WebhookRefusal.AddressRefused(objection.get()));
        return carryOut(command, department, id, seen, before -> changed(before, changes, command), answer);
    }

    private static Subscription changed(Subscription before, Changes changes, Command command) {
        var after = before.changedTo(
                changes.url().orElse(before.url()),
                changes.types().orElse(before.types()),
                changes.description().or(before::description));
        if (changes.active().isEmpty() || changes.active().get() == before.isActive()) return after;
        return changes.active().get() ? after.resumed(command.at()) : after.paused(command.at(), command.actor());
    }

    public Result<WebhookRefusal> end(
            Command command, DepartmentCode department, String id, LongPredicate seen, Function<Kept, Answer> answer) {
        return carryOut(command, department, id, seen, before -> before.ended(command.at(), command.actor()), answer);
    }

    /** A new secret; the one before it is signed with as well for some time. */
    public Result<WebhookRefusal> rotate(
            Command command, DepartmentCode department, String id, Duration overlap, Function<Kept, Answer> answer) {
        var secret = Signature.newSecret();
        return carryOut(
                command,
                department,
                id,
                _ -> true,
                before -> before.with(
                        before.secrets().rotatedTo(secret, command.at().plus(overlap))),
                answer);
    }

    public Result<WebhookRefusal> replay(
            Command command, DepartmentCode department, String id, Replay replay, Function<Kept, Answer> answer) {
        var last = feeds.last(department);
        if (replay.to() > last) return new Result.Refused<>(new WebhookRefusal.NoSuchPlace("/to", 1, last));
        if (feeds.read(department, replay.from() - 1, 1) instanceof FeedPart.Expired(var oldest))
            return new Result.Refused<>(new WebhookRefusal.NoSuchPlace("/from", oldest, last));
        return carryOut(command, department, id, _ -> true, before -> before.with(replay), answer);
    }

    /** The address has said that it is gone. */
    public void gone(String id) {
        var command = Command.ofRule("webhook-gone", clock.instant());
        store.sweep(
                id,
                command,
                stored -> stored.state().isActive()
                        ? Decision.changed(stored.state().gone(command.at()))
                        : Decision.unchanged());
    }

    private Result<WebhookRefusal> carryOut(
            Command command,
            DepartmentCode department,
            String id,
            LongPredicate seen,
            UnaryOperator<Subscription> decide,
            Function<Kept, Answer> answer) {
        if (subscriptions.find(id).filter(kept -> isOf(department, kept)).isEmpty())
            return new Result.Refused<>(new WebhookRefusal.UnknownSubscription());
        var result = store.<WebhookRefusal>change(
                id,
                command,
                stored -> {
                    if (stored.state().hasEnded()) return Decision.refused(new WebhookRefusal.UnknownSubscription());
                    if (!seen.test(stored.version()))
                        return Decision.refused(new WebhookRefusal.ChangedMeanwhile(stored.version()));
                    return Decision.changed(decide.apply(stored.state()));
                },
                stored -> answer.apply(new Kept(stored.id(), stored.version(), stored.state())));
        if (result instanceof Result.Done) lines.hurry(id, clock.instant());
        return result;
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
