package cn.yongji.onestop.approval.inbox.web;

import cn.yongji.onestop.approval.agency.ProjectAgency.KnownAs;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Reviewer;
import cn.yongji.onestop.approval.cases.web.view.ComplianceTaskView;
import cn.yongji.onestop.approval.cases.web.view.FlaggedMaterialView;
import cn.yongji.onestop.approval.cases.web.view.LightView;
import cn.yongji.onestop.approval.cases.web.view.OpinionQuestion;
import cn.yongji.onestop.approval.cases.web.view.ReviewLooks;
import cn.yongji.onestop.approval.cases.web.view.ReviewSummary;
import cn.yongji.onestop.approval.cases.web.view.SuspensionRequestView;
import cn.yongji.onestop.approval.inbox.CaseErrand;
import cn.yongji.onestop.approval.inbox.CoordinationErrand;
import cn.yongji.onestop.approval.inbox.Errand;
import cn.yongji.onestop.approval.inbox.InboxFilter;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.platform.web.ETags;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that waits for a department. */
record InboxItem(
        @Schema(description = "待办类别 / Kind") Errand.Kind kind,
        String projectId,

        @Schema(description = "项目名称，尚未申报且不知其名时为空 / Absent where it has filed nothing and nobody said it") @Nullable
        String projectName,

        @Schema(description = "办件编号 / Number by which people speak of the project") @Nullable
        String number,

        @Nullable String unitName,

        @Schema(description = "受理时间，难题和会议为空 / Absent for a problem or a meeting") @Nullable
        Instant acceptedAt,

        @Schema(description = "何时起待办 / Since when it waits") Instant since,

        @Schema(
                description = "到期日：办结、答复、补发文书、解决难题或开会 / Last day: of the decision, the answer, the paper,"
                        + " the problem; the day of the meeting")
        @Nullable
        LocalDate due,

        LightView light,

        @Schema(description = "经办人账号，尚无人承办时为空 / Subject of the reviewer; absent where nobody has it") @Nullable
        String assignee,

        @Schema(description = "今天代办的人 / Who covers for the reviewer today") @Nullable
        String cover,

        @Schema(
                description = "用作 If-Match；征求意见、难题和会议无此项 / To be sent as If-Match; an opinion, a problem and a"
                        + " meeting have none")
        @Nullable
        String etag,

        @Schema(description = "所涉的本部门审核，其他情形为空 / The department's own review, where it is about one") @Nullable
        ReviewSummary review,

        @Schema(description = "被征求的意见 / What another department asks") @Nullable
        OpinionQuestion opinion,

        @Schema(description = "提请审批的特别程序 / Special procedure that the head is asked for") @Nullable
        SuspensionRequestView suspensionRequest,

        @Schema(description = "准予后豁免失效，待负责人答复的监管任务 / What the head answers for since an exemption fell after the grant")
        @Nullable
        ComplianceTaskView complianceTask,

        @Schema(description = "撤销审查：待负责人决定撤销或维持 / What the head revokes or upholds") @Nullable
        InboxRevocation revocation,

        @Schema(description = "免予专家评审的依据失效的时间 / When it ceased to be exempt from the experts' review") @Nullable
        Instant exemptionUndoneAt,

        @Schema(description = "所涉审核的异常材料 / Materials of the review that may not be used now")
        List<FlaggedMaterialView> flaggedMaterials,

        @Schema(description = "由本部门牵头的难题 / Problem that the department has to move in") @Nullable
        InboxProblem problem,

        @Schema(description = "通知本部门参加的会议 / Meeting that the department is asked to") @Nullable
        InboxMeeting meeting) {

    static InboxItem of(Errand errand, @Nullable KnownAs project, ReviewLooks looks) {
        var own = errand instanceof CaseErrand it && !(errand instanceof CaseErrand.AskedOpinion) ? it : null;
        return new InboxItem(
                errand.kind(),
                errand.projectId(),
                project == null ? null : project.name(),
                project == null ? null : project.number().orElse(null),
                project == null ? null : project.unitName(),
                errand instanceof CaseErrand it ? it.of().application().acceptedAt() : null,
                errand.since(),
                errand.due(looks.calendar()).map(DueDate::date).orElse(null),
                looks.light(errand.light(looks.calendar(), looks.today())),
                errand.assignee().equals(InboxFilter.NOBODY) ? null : errand.assignee(),
                own == null ? null : cover(own.review(), looks.today()),
                own == null ? null : ETags.of(own.review().version()),
                own == null ? null : looks.summary(own.of(), own.review()),
                errand instanceof CaseErrand.AskedOpinion(var of, var review, var asked)
                        ? OpinionQuestion.of(of, review, asked)
                        : null,
                errand instanceof CaseErrand.AskedProcedure asked ? SuspensionRequestView.of(asked.request()) : null,
                errand instanceof CaseErrand.AnswerableTask(var _, var _, var task)
                        ? ComplianceTaskView.of(task, looks)
                        : null,
                errand instanceof CaseErrand.OpenRevocation(var _, var _, var duty) ? InboxRevocation.of(duty) : null,
                own == null ? null : exemptionUndoneAt(own.review()),
                errand instanceof CaseErrand it
                        ? FlaggedMaterialView.of(it.review().docket())
                        : List.of(),
                errand instanceof CoordinationErrand.Difficulty it ? InboxProblem.of(it.of()) : null,
                errand instanceof CoordinationErrand.Meeting it ? InboxMeeting.of(it.of()) : null);
    }

    private static @Nullable String cover(Review review, LocalDate today) {
        return review.docket().desk().reviewer().flatMap(Reviewer::cover).stream()
                .filter(it -> !today.isAfter(it.until()))
                .map(Reviewer.Cover::subject)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant exemptionUndoneAt(Review review) {
        return review.assignment().terms().undone().stream()
                .map(it -> it.act().at())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
