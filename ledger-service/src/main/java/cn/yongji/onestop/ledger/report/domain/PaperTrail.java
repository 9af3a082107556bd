package cn.yongji.onestop.ledger.report.domain;

import cn.yongji.onestop.ledger.page.domain.Mark;
import java.util.List;

/**
 * 材料往来: what was asked for, filled and promised in a project, by slot, and what its entries say beside the clocks.
 *
 * @param asks items that a notice or a supplement asked for
 * @param fills slots filled when an application was accepted
 * @param promised slots of promises 容缺
 * @param results how problems were resolved
 * @param meetings that were held
 * @param fell exemptions that fell, each time
 * @param unreadable entries whose payload is not there any more
 */
public record PaperTrail(
        List<Ask> asks,
        List<Fill> fills,
        List<Promised> promised,
        List<Result> results,
        List<Held> meetings,
        List<Fell> fell,
        int unreadable) {
    /** A project of which nothing was told. */
    public static final PaperTrail NONE =
            new PaperTrail(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0);

    public PaperTrail {
        asks = List.copyOf(asks);
        fills = List.copyOf(fills);
        promised = List.copyOf(promised);
        results = List.copyOf(results);
        meetings = List.copyOf(meetings);
        fell = List.copyOf(fell);
    }

    /** How it was asked for. */
    public enum How {
        /** 一次性告知, before acceptance. */
        CORRECTION,
        /** 补正, by a review. */
        SUPPLEMENT
    }

    /** @param applicationId application or case in which a slot was asked for again */
    public record Ask(String slot, How how, String applicationId, Mark mark) {}

    /** @param fromFile whether the same document was in an application accepted before */
    public record Fill(String slot, String matterCode, String applicationId, boolean fromFile, Mark mark) {}

    /** The slot of a promise. */
    public record Promised(String gapId, String slot, String slotName, Mark mark) {}

    /** @param result as whoever closed it said */
    public record Result(String problemId, String result, Mark mark) {}

    /** A meeting that was held. */
    public record Held(String meetingId, Mark mark) {}

    /** An exemption that fell 豁免失效. */
    public record Fell(String matterCode, String rule, Mark mark) {}
}
