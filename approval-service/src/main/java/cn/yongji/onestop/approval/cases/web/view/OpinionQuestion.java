package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/** What is asked, by whom, and until when it can be answered. */
@Schema(name = "OpinionQuestion")
public record OpinionQuestion(
        @Schema(example = "0198f6d0-8888-7aaa-8b1f-3f6d5c2b1a00")
        String opinionId,

        @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
        String reviewId,

        @Schema(example = "M16") String matterCode,
        @Schema(example = "生产建设项目水土保持方案审批") String matterName,

        @Schema(description = "征求意见的部门 / Department that asks", example = "water")
        String department,

        @Schema(example = "水利局") String departmentName,
        @Schema(example = "是否占用林地") String question,
        @Schema(example = "2026-11-25T02:00:00Z") Instant askedAt,

        @Schema(description = "答复期限，逾期视为无异议 / Last day; silence is no objection", example = "2026-12-04")
        LocalDate answerBy) {
    public static OpinionQuestion of(Case it, Review review, Consultation asked) {
        var assignment = review.assignment();
        return new OpinionQuestion(
                asked.id(),
                it.idOf(review).value(),
                assignment.matter().value(),
                assignment.matterName(),
                assignment.department().value(),
                assignment.departmentName(),
                asked.question(),
                asked.asked().at(),
                asked.answerBy());
    }
}
