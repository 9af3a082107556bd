package cn.yongji.onestop.approval.inbox.web;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.web.view.ComplianceTaskView;
import cn.yongji.onestop.approval.cases.web.view.LightView;
import cn.yongji.onestop.approval.cases.web.view.OpinionQuestion;
import cn.yongji.onestop.approval.cases.web.view.ReviewLooks;
import cn.yongji.onestop.approval.cases.web.view.ReviewSummary;
import cn.yongji.onestop.approval.cases.web.view.SuspensionRequestView;
import cn.yongji.onestop.approval.inbox.Errand;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.platform.web.ETags;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One thing that waits for a department. */
record InboxItem(
        @Schema(description = "待办类别 / Kind") Errand.Kind kind,
        String projectId,
        String projectName,
        String unitName,
        Instant acceptedAt,
        @Schema(description = "何时起待办 / Since when it waits") Instant since,

        @Schema(description = "到期日：办结、答复或补发文书 / Last day: of the decision, the answer, the paper") @Nullable
        LocalDate due,

        LightView light,

        @Schema(description = "用作 If-Match；征求意见无需 / To be sent as If-Match; an opinion needs none") @Nullable
        String etag,

        @Schema(description = "所涉的本部门审核；征求意见时为空 / The department's own review; absent for an opinion") @Nullable
        ReviewSummary review,

        @Schema(description = "被征求的意见 / What another department asks") @Nullable
        OpinionQuestion opinion,

        @Schema(description = "提请审批的特别程序 / Special procedure that the head is asked for") @Nullable
        SuspensionRequestView suspensionRequest,

        @Schema(description = "准予后豁免失效，待负责人答复的监管任务 / What the head answers for since an exemption fell after the grant")
        @Nullable
        ComplianceTaskView complianceTask,

        @Schema(description = "免予专家评审的依据失效的时间 / When it ceased to be exempt from the experts' review") @Nullable
        Instant exemptionUndoneAt) {

    static InboxItem of(Errand errand, Case asKnown, ReviewLooks looks) {
        var application = asKnown.application();
        var own = !(errand instanceof Errand.AskedOpinion);
        return new InboxItem(
                errand.kind(),
                application.projectId(),
                application.projectName(),
                application.unitName(),
                application.acceptedAt(),
                errand.since(),
                errand.due(looks.calendar()).map(DueDate::date).orElse(null),
                looks.light(errand.light(looks.calendar(), looks.today())),
                own ? ETags.of(errand.review().version()) : null,
                own ? looks.summary(errand.of(), errand.review()) : null,
                errand instanceof Errand.AskedOpinion(var of, var review, var asked)
                        ? OpinionQuestion.of(of, review, asked)
                        : null,
                errand instanceof Errand.AskedProcedure asked ? SuspensionRequestView.of(asked.request()) : null,
                errand instanceof Errand.AnswerableTask(var _, var _, var task)
                        ? ComplianceTaskView.of(task, looks)
                        : null,
                own ? exemptionUndoneAt(errand.review()) : null);
    }

    private static @Nullable Instant exemptionUndoneAt(Review review) {
        return review.assignment().terms().undone().stream()
                .map(it -> it.act().at())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
