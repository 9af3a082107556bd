package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.ComplianceTask;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 监管任务 (D5, D7): an exemption fell after the grant, and the head says what is done about it. */
@Schema(name = "ComplianceTask")
public record ComplianceTaskView(
        @Schema(description = "失效的豁免 / The exemption that fell")
        String rule,

        @Schema(description = "本应在先的事项；为专家评审时为空 / Matter that should have come first; absent for the experts' review")
        @Nullable
        String requiredMatter,

        @Schema(description = "距答复期限的红黄灯；答复后无 / Light towards the last day for the answer")
        LightView light,

        LadderView.SupervisionView notice) {
    public static ComplianceTaskView of(ComplianceTask it, ReviewLooks looks) {
        return new ComplianceTaskView(
                it.rule(),
                it.required().map(MatterCode::value).orElse(null),
                it.open() ? looks.light(it.notice().replyBy()) : looks.none(),
                LadderView.SupervisionView.of(it.notice()));
    }

    static List<ComplianceTaskView> of(Review review, ReviewLooks looks) {
        return review.docket().desk().tasks().stream().map(it -> of(it, looks)).toList();
    }
}
