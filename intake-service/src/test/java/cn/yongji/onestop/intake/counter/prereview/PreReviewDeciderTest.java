package cn.yongji.onestop.intake.counter.prereview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.prereview.domain.Conclusion;
import cn.yongji.onestop.intake.counter.prereview.domain.Opinion;
import cn.yongji.onestop.intake.counter.prereview.domain.Position;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReview;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewDecider;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal;
import cn.yongji.onestop.intake.counter.prereview.domain.Question;
import cn.yongji.onestop.intake.counter.prereview.mongo.PreReviewDocuments;
import cn.yongji.onestop.kernel.decision.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** R-INT-411 to R-INT-413: what departments say to a project before it files. */
class PreReviewDeciderTest {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 1);
    private static final Conclusion CONCLUSION =
            new Conclusion("先办地类变更", Optional.of("meeting-1"), NOW, "coordinator1");

    private final PreReview asked = PreReview.asked(
            "p1", new Question(List.of("natural-resources", "ecology", "ecology"), "选址", UNTIL, NOW, "agent1"));

    private static Opinion of(String department) {
        return new Opinion(department, Position.CONDITIONAL, "地类需先行变更", List.of("转用批复"), NOW, "review-1");
    }

    private static PreReview after(Decision<PreReview, PreReviewRefusal> outcome) {
        assertThat(outcome).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<PreReview, PreReviewRefusal>) outcome).next();
    }

    private static Decision<PreReview, PreReviewRefusal> refused(PreReviewRefusal refusal) {
        return Decision.refused(refusal);
    }

    @Test
    void only_a_key_project_that_has_filed_nothing_asks() {
        assertThat(PreReviewDecider.objection(true, Optional.empty())).isEmpty();
        assertThat(PreReviewDecider.objection(false, Optional.empty())).contains(new PreReviewRefusal.NotKey());
        assertThat(PreReviewDecider.objection(true, Optional.of("a1")))
                .contains(new PreReviewRefusal.FiledAlready("a1"));
    }

    @Test
    void a_department_that_was_asked_speaks_once() {
        var heard = after(PreReviewDecider.speak(asked, of("ecology")));

        assertThat(heard.silent()).containsExactly("natural-resources");
        assertThat(PreReviewDecider.speak(heard, of("ecology")))
                .isEqualTo(refused(new PreReviewRefusal.OpinionGiven(NOW)));
        assertThat(PreReviewDecider.speak(heard, of("water"))).isEqualTo(refused(new PreReviewRefusal.NotAsked()));
    }

    @Test
    void it_waits_for_all_and_not_longer_than_it_said() {
        var heard = after(PreReviewDecider.speak(asked, of("ecology")));
        var outstanding = new PreReviewRefusal.OpinionsOutstanding(List.of("natural-resources"), UNTIL);

        assertThat(PreReviewDecider.conclude(heard, CONCLUSION, UNTIL)).isEqualTo(refused(outstanding));
        assertThat(after(PreReviewDecider.conclude(heard, CONCLUSION, UNTIL.plusDays(1)))
                        .silent())
                .containsExactly("natural-resources");
        var all = after(PreReviewDecider.speak(heard, of("natural-resources")));
        assertThat(after(PreReviewDecider.conclude(all, CONCLUSION, UNTIL)).conclusion())
                .contains(CONCLUSION);
    }

    @Test
    void after_the_conclusion_nobody_speaks_and_nobody_concludes() {
        var ended = after(PreReviewDecider.conclude(asked, CONCLUSION, UNTIL.plusDays(1)));

        assertThat(PreReviewDecider.speak(ended, of("ecology")))
                .isEqualTo(refused(new PreReviewRefusal.Concluded(NOW)));
        assertThat(PreReviewDecider.conclude(ended, CONCLUSION, UNTIL.plusDays(2)))
                .isEqualTo(refused(new PreReviewRefusal.Concluded(NOW)));
    }

    @Test
    void it_is_read_as_it_was_written() {
        var documents = PreReviewDocuments.MAPPING;
        var heard = after(PreReviewDecider.speak(asked, of("ecology")));
        var ended = after(PreReviewDecider.conclude(heard, CONCLUSION, UNTIL.plusDays(1)));

        for (var it : List.of(asked, heard, ended))
            assertThat(documents.form().fromDocument(documents.form().toDocument(it)))
                    .isEqualTo(it);
    }
}
