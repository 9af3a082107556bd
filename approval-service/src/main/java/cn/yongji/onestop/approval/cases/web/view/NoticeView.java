package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Notice;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Supplement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 一次性告知: what all departments still need, in one notice with one deadline. */
@Schema(name = "JointNotice")
public record NoticeView(
        @Schema(example = "0198f6d0-9999-7aaa-8b1f-3f6d5c2b1a00")
        String noticeId,

        @Schema(description = "COLLECTING 汇集中，ISSUED 已发出", example = "ISSUED")
        State state,

        List<Line> items,
        @Schema(example = "2026-12-08") @Nullable LocalDate answerBy,
        @Schema(example = "2026-11-24T09:00:00Z") @Nullable Instant issuedAt,

        @Schema(example = "rule:all-departments-looked") @Nullable
        String issuedBy) {

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
            @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
            String reviewId,

            @Schema(example = "水利局") String departmentName,

            @Schema(example = "0198f6d0-9999-7aaa-8b1f-3f6d5c2b1a00")
            String supplementId,

            @Schema(example = "S16-02") @Nullable String slot,
            @Schema(example = "请补充弃土场位置附图") String text,
            @Schema(example = "生产建设项目水土保持方案管理办法（水利部令第53号）") String basis,

            @Schema(description = "已补正 / Whether it was answered", example = "false")
            boolean answered) {}

    public static List<NoticeView> of(Case it) {
        return it.dossier().notices().stream().map(notice -> of(it, notice)).toList();
    }

    private static NoticeView of(Case it, Notice notice) {
        var lines = notice.items().stream()
                .flatMap(item ->
                        it.review(item.matter()).stream().flatMap(review -> lines(it, review, item.supplementId())))
                .toList();
        return switch (notice) {
            case Notice.Collecting _ -> new NoticeView(notice.id(), State.COLLECTING, lines, null, null, null);
            case Notice.Issued issued ->
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
