package cn.yongji.onestop.intake.counter.application.domain.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * 形式审查 by a clerk: what was asked before, what was not allowed to be asked, and attempts to accept that were called
 * off.
 *
 * @param wanted whether a clerk looks at it, rather than the rule alone
 * @param asked notices before the present one
 * @param blocked asks that came too late (D11)
 * @param voided tokens of acceptances whose places for gaps were taken back
 */
public record Examination(boolean wanted, List<Notice> asked, List<BlockedAsk> blocked, List<String> voided) {
    public static final Examination BY_RULE = new Examination(false, List.of(), List.of(), List.of());
    private static final int MOST_VOIDED = 20;

    public Examination {
        asked = List.copyOf(asked);
        blocked = List.copyOf(blocked);
        voided = List.copyOf(voided);
    }

    /** 反复补正: what a clerk wanted to ask though it was visible before. */
    public record BlockedAsk(List<String> items, String by, Instant at) {
        public BlockedAsk {
            items = List.copyOf(items);
        }
    }

    public Examination asking(Notice notice) {
        return new Examination(true, plus(asked, notice), blocked, voided);
    }

    public Examination blocking(BlockedAsk ask) {
        return new Examination(wanted, asked, plus(blocked, ask), voided);
    }

    public Examination voiding(String token) {
        var all = plus(voided, token);
        return new Examination(wanted, asked, blocked, all.subList(Math.max(0, all.size() - MOST_VOIDED), all.size()));
    }

    public Examination byClerk() {
        return new Examination(true, asked, blocked, voided);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        var all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
