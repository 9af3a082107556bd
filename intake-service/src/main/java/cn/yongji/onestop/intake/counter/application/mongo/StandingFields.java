package cn.yongji.onestop.intake.counter.application.mongo;

import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapStanding;
import cn.yongji.onestop.kernel.event.MaterialRef;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a gap stands, among the fields of the gap: what has no meaning there has no field. */
record StandingFields(
        GapStanding standing,
        Optional<MaterialRef> material,
        Optional<String> by,
        Optional<Instant> at,
        Optional<Instant> breachedAt,
        Optional<String> name,
        Optional<String> reason) {
    static StandingFields of(Gap.Standing it) {
        return switch (it) {
            case Gap.Standing.Outstanding _ -> plain(GapStanding.OUTSTANDING, null);
            case Gap.Standing.Dropped _ -> plain(GapStanding.DROPPED, null);
            case Gap.Standing.Breached(var at) -> plain(GapStanding.BREACHED, at);
            case Gap.Standing.HandedIn(var material, var by, var at) ->
                supplied(GapStanding.HANDED_IN, material, by, at);
            case Gap.Standing.Fulfilled(var material, var by, var at) ->
                supplied(GapStanding.FULFILLED, material, by, at);
            case Gap.Standing.Repaired(var breachedAt, var by, var name, var reason, var at) ->
                new StandingFields(
                        GapStanding.REPAIRED,
                        Optional.empty(),
                        Optional.of(by),
                        Optional.of(at),
                        Optional.of(breachedAt),
                        Optional.of(name),
                        Optional.of(reason));
        };
    }

    private static StandingFields plain(GapStanding standing, @Nullable Instant at) {
        var none = Optional.<String>empty();
        return new StandingFields(
                standing, Optional.empty(), none, Optional.ofNullable(at), Optional.empty(), none, none);
    }

    private static StandingFields supplied(GapStanding standing, MaterialRef material, String by, Instant at) {
        var none = Optional.<String>empty();
        return new StandingFields(
                standing, Optional.of(material), Optional.of(by), Optional.of(at), Optional.empty(), none, none);
    }

    Gap.Standing standsAt() {
        return switch (standing) {
            case OUTSTANDING -> new Gap.Standing.Outstanding();
            case DROPPED -> new Gap.Standing.Dropped();
            case BREACHED -> new Gap.Standing.Breached(at.orElseThrow());
            case HANDED_IN -> new Gap.Standing.HandedIn(material.orElseThrow(), by.orElseThrow(), at.orElseThrow());
            case FULFILLED -> new Gap.Standing.Fulfilled(material.orElseThrow(), by.orElseThrow(), at.orElseThrow());
            case REPAIRED ->
                new Gap.Standing.Repaired(
                        breachedAt.orElseThrow(),
                        by.orElseThrow(),
                        name.orElseThrow(),
                        reason.orElseThrow(),
                        at.orElseThrow());
        };
    }
}
