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
        String opinionId,
        String reviewId,
        String matterCode,
        String matterName,

        @Schema(description = "征求意见的部门 / Department that asks")
        String department,

        String departmentName,
        String question,
        Instant askedAt,

        @Schema(description = "答复期限，逾期视为无异议 / Last day; silence is no objection")
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
