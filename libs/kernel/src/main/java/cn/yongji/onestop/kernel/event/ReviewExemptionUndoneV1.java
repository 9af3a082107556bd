package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code review.exemption-undone.v1} 审核豁免失效. A running review rested on an exemption from the experts' review that a changed
 * fact has undone (D5), or a changed fact has a higher level ask for a joint review (S24), which goes before every exemption.
 *
 * @param effect STEP_ADDED while it is not decided: the review may be held as a special procedure. SUPERVISION after it was
 *     granted: the grant stands, and the head has to see to it.
 * @param requiredMatter the matter that the exemption had spared, where it is not the experts' review but a matter that
 *     should have come before this one
 * @param replyBy last day for the head to say what is done about it, where it is supervised; earlier writers did not say
 * @param requiredReview {@code JOINT_REVIEW} where a higher level asks for one; then {@code rule} is the rule that asks for it
 */
public record ReviewExemptionUndoneV1(
        ReviewRef review,
        String rule,
        List<FactDifference> causes,
        Word<ExemptionEffect> effect,
        Instant undoneAt,
        String undoneBy,
        @Nullable String requiredMatter,
        @Nullable LocalDate replyBy,
        @Nullable String requiredReview,
        ReviewProgress progress)
        implements HindranceEvent {
    public ReviewExemptionUndoneV1 {
        causes = List.copyOf(causes);
    }
}
