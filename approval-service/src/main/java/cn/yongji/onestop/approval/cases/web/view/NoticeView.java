package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.JointNotice;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Supplement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 联合补正告知: what all departments still need, in one notice with one deadline. */
@Schema(name = "JointNotice")
public record NoticeView(
        String noticeId,
        @Schema(description = "COLLECTING 汇集中，ISSUED 已发出") State state,
        List<Line> items,
        @Nullable LocalDate answerBy,
        @Nullable Instant issuedAt,
        @Nullable String issuedBy) {

    /** How far a notice is. */
    public enum State {
        /** 汇集中. */
        COLLECTING,
        /** 已发出. */
        ISSUED
    }

    /** One thing that is needed. */
    @Schema(name = "JointNoticeItem")
    public record Line(
            String reviewId,
            String departmentName,
            String supplementId,
            @Nullable String slot,
            String text,
            String basis,

            @Schema(description = "已补正 / Whether it was answered")
            boolean answered) {}

    public static List<NoticeView> of(Case it) {
        return it.dossier().notices().stream().map(notice -> of(it, notice)).toList();
    }

    private static NoticeView of(Case it, JointNotice notice) {
        var lines = notice.items().stream()
                .flatMap(item ->
                        it.review(item.matter()).stream().flatMap(review -> lines(it, review, item.supplementId())))
                .toList();
        return switch (notice) {
            case JointNotice.Collecting _ -> new NoticeView(notice.id(), State.COLLECTING, lines, null, null, null);
            case JointNotice.Issued issued ->
                new NoticeView(
                        notice.id(),
                        State.ISSUED,
                        lines,
                        issued.answerBy(),
                        issued.act().at(),
                        issued.act().by());
        };
    }

    private static Stream<Line> lines(Case it, Review review, String supplementId) {
        var open = review.beneath() instanceof Review.Asking asking
                ? Stream.<Supplement>of(asking.supplement())
                : Stream.<Supplement>empty();
        return Stream.concat(review.docket().supplements().stream(), open)
                .filter(supplement -> supplement.request().id().equals(supplementId))
                .flatMap(supplement -> supplement.request().items().stream()
                        .map(item -> new Line(
                                it.idOf(review).value(),
                                review.assignment().departmentName(),
                                supplementId,
                                item.slot(),
                                item.text(),
                                supplement.request().basis(),
                                supplement instanceof Supplement.Answered)));
    }
}
