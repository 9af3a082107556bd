package cn.yongji.onestop.intake.counter.prereview.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.counter.prereview.domain.Conclusion;
import cn.yongji.onestop.intake.counter.prereview.domain.Opinion;
import cn.yongji.onestop.intake.counter.prereview.domain.Position;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReview;
import cn.yongji.onestop.intake.counter.prereview.domain.Question;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.web.Distinct;
import cn.yongji.onestop.platform.web.Known;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A joint pre-review as it is read: the opinions of the departments as one list. */
@Schema(name = "PreReview", description = "重点项目联合预审：正式申报前各部门的意见汇成一张清单，对正式审批不具约束力。")
record PreReviewView(
        String projectId,
        String subject,
        @Schema(description = "请各部门提出意见的日期") LocalDate opinionsBy,
        Instant askedAt,
        String askedBy,
        List<DepartmentOpinion> opinions,
        @Schema(description = "未提出意见的部门；不视为同意") List<String> silent,
        @Nullable Concluded conclusion) {

    /** What a department says. */
    @Schema(name = "PreReviewOpinion")
    record DepartmentOpinion(
            String department,
            Position position,
            String text,
            List<String> conditions,
            Instant givenAt,
            String givenBy) {
        static DepartmentOpinion of(Opinion it) {
            return new DepartmentOpinion(
                    it.department(), it.position(), it.text(), it.conditions(), it.givenAt(), it.givenBy());
        }
    }

    /** How it ended. */
    @Schema(name = "PreReviewConclusion")
    record Concluded(
            @Schema(description = "会议纪要") String minutes,
            @Schema(description = "联合预审会") @Nullable String meetingId,
            Instant concludedAt,
            String concludedBy) {
        static Concluded of(Conclusion it) {
            return new Concluded(it.minutes(), it.meetingId().orElse(null), it.at(), it.by());
        }
    }

    static PreReviewView of(PreReview it) {
        var question = it.question();
        return new PreReviewView(
                it.projectId(),
                question.subject(),
                question.opinionsBy(),
                question.askedAt(),
                question.askedBy(),
                it.opinions().stream().map(DepartmentOpinion::of).toList(),
                it.silent(),
                it.conclusion().map(Concluded::of).orElse(null));
    }

    /** Who is asked, what, and until when. */
    @Schema(name = "AskPreReview", description = "提请联合预审。")
    record Asking(
            @Size(min = 2, max = 20) @Distinct List<@Known(Kind.DEPARTMENT) DepartmentCode> departments,
            @NotBlank @Size(max = 2000) String subject,
            @Schema(description = "请各部门提出意见的日期，晚于今天") LocalDate opinionsBy) {
        Question question(Command command) {
            if (!opinionsBy.isAfter(WorkingCalendar.dateOf(command.at())))
                throw new ProblemException(Problem.invalidBody(
                        InputError.at("/opinionsBy", "not-after-today", "日期须晚于今天", "The day must be after today")));
            return new Question(
                    departments.stream().map(DepartmentCode::value).toList(),
                    subject.strip(),
                    opinionsBy,
                    command.at(),
                    command.actor());
        }
    }

    /** The opinion of the caller's department. */
    @Schema(name = "GivePreReviewOpinion", description = "提出本部门的预审意见，每个部门一次。")
    record Speaking(
            Position position,
            @NotBlank @Size(max = 2000) String text,

            @Size(max = 20) @Schema(description = "前提条件") @Nullable
            List<@NotBlank @Size(max = 500) String> conditions) {
        Opinion opinion(DepartmentCode department, Command command) {
            return new Opinion(
                    department.value(),
                    position,
                    text.strip(),
                    conditions == null ? List.of() : conditions,
                    command.at(),
                    command.actor());
        }
    }

    /** The minutes. */
    @Schema(name = "ConcludePreReview", description = "形成联合预审结论。")
    record Concluding(
            @NotBlank @Size(max = 4000) @Schema(description = "会议纪要")
            String minutes,

            @Size(max = 64) @Schema(description = "联合预审会编号") @Nullable
            String meetingId) {
        Conclusion conclusion(Command command) {
            return new Conclusion(minutes.strip(), Optional.ofNullable(meetingId), command.at(), command.actor());
        }
    }
}
