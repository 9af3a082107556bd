package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.event.MaterialRef;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 征求意见 as the department that is asked may see it: the question and what it rests on, nothing of the review else. */
@Schema(name = "OpinionTask")
public record OpinionTask(
        OpinionQuestion question,
        String projectId,
        String projectName,
        String unitName,

        @Schema(description = "申报材料，据以出具意见 / Materials as handed in, to form an opinion on")
        List<MaterialRef> materials,

        @Schema(description = "其中异常、现不得使用的 / Those that may not be used now")
        List<FlaggedMaterialView> flaggedMaterials,

        @Schema(description = "距答复期限 / Towards the last day of the answer")
        LightView light,

        @Schema(description = "是否仍待答复 / Whether an answer is still waited for")
        boolean open,

        Consultation.@Nullable Position position,
        @Nullable String text,
        @Nullable Instant givenAt,
        @Nullable String givenBy) {

    public static OpinionTask of(Case it, Review review, Consultation asked, ReviewLooks looks) {
        var answer = asked.answer();
        var open = asked.open() && review instanceof Review.Open;
        return new OpinionTask(
                OpinionQuestion.of(it, review, asked),
                it.application().projectId(),
                it.application().projectName(),
                it.application().unitName(),
                review.docket().materials(),
                FlaggedMaterialView.of(review.docket()),
                open ? looks.light(asked.answerBy()) : looks.none(),
                open,
                answer.map(Consultation.Answer::position).orElse(null),
                answer.map(Consultation.Answer::text).orElse(null),
                answer.map(given -> given.act().at()).orElse(null),
                answer.map(given -> given.act().by()).orElse(null));
    }
}
