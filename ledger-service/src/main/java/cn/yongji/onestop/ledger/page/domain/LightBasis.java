package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a light rests on: everything but the day, so that it can be kept and shown on any day without a write at midnight.
 *
 * @param since the day from which what has few days counts them
 * @param provisional whether the day was counted over an unknown schedule; absent where only the calendar can say
 * @param rule the rule of an exemption that fell, where its task is what runs
 */
public record LightBasis(
        Kind kind,
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        @Nullable Boolean provisional,
        @Nullable String rule) {
    /** Nothing runs. */
    public static final LightBasis NONE = new LightBasis(Kind.CLOCK, null, null, false, null);

    /** What runs. */
    public enum Kind {
        /** 办理时限 of a review. */
        CLOCK,
        /** 难题 on its level of the ladder. */
        PROBLEM,
        /** 豁免失效: the task that supervises what was granted. */
        SUPERVISION,
        /** 撤销审查 of what was granted. */
        REVOCATION
    }

    static LightBasis clock(@Nullable LocalDate due, boolean provisional) {
        return new LightBasis(Kind.CLOCK, null, due, provisional, null);
    }

    static LightBasis problem(LocalDate since, LocalDate due, @Nullable Boolean provisional) {
        return new LightBasis(Kind.PROBLEM, since, due, provisional, null);
    }

    static LightBasis supervision(String rule, @Nullable LocalDate due, boolean provisional) {
        return new LightBasis(Kind.SUPERVISION, null, due, provisional, rule);
    }

    static LightBasis revocation(LocalDate decideBy) {
        return new LightBasis(Kind.REVOCATION, null, decideBy, null, null);
    }

    /** The light of a day. */
    public ShownLight on(Today today) {
        return switch (kind) {
            case CLOCK -> ShownLight.of(today, due, isProvisional(today));
            case PROBLEM ->
                since == null || due == null
                        ? ShownLight.of(today, null, false)
                        : ShownLight.of(today, since, due, isProvisional(today));
            case SUPERVISION -> ShownLight.supervised(today, rule == null ? "" : rule, due, isProvisional(today));
            case REVOCATION -> due == null ? ShownLight.of(today, null, false) : ShownLight.revocation(today, due);
        };
    }

    private boolean isProvisional(Today today) {
        if (provisional != null) return provisional;
        return due != null && due.isAfter(today.calendar().knownUntil());
    }
}
