package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.Reported;
import cn.yongji.onestop.approval.cases.domain.review.Rung;
import cn.yongji.onestop.approval.cases.domain.review.Supervision;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 催办督办: which rungs of the ladder were reached, and how the head answered a supervision notice. */
@Schema(name = "Ladder")
public record LadderView(
        @Schema(description = "已到达的各级，先到的在前 / Rungs that were reached, in their order")
        List<RungView> rungs,

        @Nullable SupervisionView supervision) {

    /** A rung and its day. */
    @Schema(name = "ReachedRung")
    public record RungView(Rung rung, LocalDate reachedOn) {}

    /** 督办通知 with its answer. */
    @Schema(name = "Supervision")
    public record SupervisionView(
            LocalDate issuedOn,

            @Schema(description = "答复期限 / Last day for the answer")
            LocalDate replyBy,

            @Nullable String reply,

            @Schema(description = "承诺办结日，逾此上报领导 / Promised day; past it the leader hears of it") @Nullable
            LocalDate decideBy,

            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {
        static SupervisionView of(Supervision it) {
            var reply = it.reply();
            return new SupervisionView(
                    it.issuedOn(),
                    it.replyBy(),
                    reply.map(Supervision.Reply::text).orElse(null),
                    reply.map(Supervision.Reply::decideBy).orElse(null),
                    reply.map(given -> given.act().at()).orElse(null),
                    reply.map(given -> given.act().by()).orElse(null));
        }
    }

    static LadderView of(Reported it) {
        return new LadderView(
                it.rungs().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(rung -> new RungView(rung.getKey(), rung.getValue()))
                        .toList(),
                it.supervision().map(SupervisionView::of).orElse(null));
    }
}
