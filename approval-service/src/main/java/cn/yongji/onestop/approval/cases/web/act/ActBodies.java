package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.JointReview;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.platform.web.Known;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said with an act on a review. */
final class ActBodies {
    private ActBodies() {}

    /** Why. */
    @Schema(name = "Reason")
    record Reason(@NotBlank @Size(max = 1000) String reason) {}

    /** On which legal ground. */
    @Schema(name = "Ground")
    record Ground(@NotBlank @Size(max = 2000) String ground) {}

    /** What becomes of a pre-opinion. */
    @Schema(name = "PreOpinionConfirmation")
    record Confirmation(
            @Schema(description = "true：意见保留，待前置事项重新获准；false：本事项未启动办结 / Whether it stands")
            Boolean stands) {}

    /** Why a review is not needed. */
    @Schema(name = "NotApplicableRequest")
    record NotApplicable(
            @NotBlank @Size(max = 100) String rule,
            @NotBlank @Size(max = 1000) String evidence) {}

    /** Who gets a review. */
    @Schema(name = "AssignmentRequest")
    record Assignment(
            @Schema(description = "经办人账号 / Subject of the reviewer") @NotBlank @Size(max = 200)
            String reviewer,

            @Nullable @Size(max = 1000) String reason) {}

    /** Who takes a review over, for good or until a day. */
    @Schema(name = "DelegationRequest")
    record Delegation(
            @Schema(description = "受托人账号 / Subject of who takes over") @NotBlank @Size(max = 200)
            String reviewer,

            @NotBlank @Size(max = 1000) String reason,

            @Schema(description = "代办截止日，含当日；空为长期转办 / Last day of the cover; for good where absent") @Nullable
            LocalDate until) {}

    /** What another department is asked. */
    @Schema(name = "OpinionRequest")
    record Question(
            @Schema(description = "被征求意见的部门 / Department that is asked")
            @NotBlank
            @Size(max = 60)
            @Known(Kind.DEPARTMENT)
            String department,

            @NotBlank @Size(max = 2000) String question) {}

    /** What a consulted department says. */
    @Schema(name = "OpinionAnswer")
    record Opinion(
            Position position, @NotBlank @Size(max = 4000) String text) {

        /** What can be said; silence says nothing. */
        enum Position {
            /** 同意. */
            AGREE(Consultation.Position.AGREE),
            /** 有条件同意. */
            AGREE_WITH_CONDITIONS(Consultation.Position.AGREE_WITH_CONDITIONS),
            /** 不同意. */
            DISAGREE(Consultation.Position.DISAGREE);

            private final Consultation.Position said;

            Position(Consultation.Position said) {
                this.said = said;
            }

            Consultation.Position said() {
                return said;
            }
        }
    }

    /** How a condition was met. */
    @Schema(name = "FulfilmentRequest")
    record Fulfilment(@NotBlank @Size(max = 1000) String note) {}

    /** Why a review is overdue. */
    @Schema(name = "SupervisionReply")
    record SupervisionReply(
            @NotBlank @Size(max = 2000) String text,

            @Schema(description = "承诺办结日 / Until when it will be decided")
            LocalDate decideBy) {}

    /** A special procedure that begins. */
    @Schema(name = "SuspensionRequest")
    record Suspension(
            ProcedureKind kind,
            @NotBlank @Size(max = 1000) String reason,

            @Schema(description = "书面告知申请人的时限（工作日） / Length that the unit is told in writing") @Min(1) @Max(60)
            Integer workingDays,

            @Schema(description = "批准人，业务系统代报时必填；负责人本人办理时为其本人 / Approver, where a system reports it")
            @Nullable
            @Size(max = 200)
            String approver,

            @Schema(description = "联合评审的地点、成员和日期，kind 为 JOINT_REVIEW 时必填 / Of a joint review of a higher level")
            @Nullable
            @Valid
            JointReviewBody joint) {}

    /** A special procedure that is over. */
    @Schema(name = "SuspensionEnd")
    record SuspensionEnd(
            @NotBlank @Size(max = 2000) String result,

            @Schema(description = "联合评审意见文号，kind 为 JOINT_REVIEW 时必填；结论引用该文号 / Number of its opinion")
            @Nullable
            @Size(max = 100)
            String opinionNumber,

            @Schema(description = "联合评审意见是否同意 / What the opinion concludes") @Nullable
            Boolean favourable) {
        Optional<JointReview.Opinion> opinion() {
            return opinionNumber == null || opinionNumber.isBlank() || favourable == null
                    ? Optional.empty()
                    : Optional.of(new JointReview.Opinion(opinionNumber.strip(), favourable));
        }
    }

    /** More time. */
    @Schema(name = "ExtensionRequest")
    record Extension(
            @Min(1) @Max(60) Integer workingDays,
            @NotBlank @Size(max = 1000) String reason) {}
}
