package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ReviewEvent;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewRungReachedV1;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever hears an event about a review knows how it stands, without counting for himself. */
class ToldProgressTest {

    static List<ReviewStateTableTest.Cell> table() {
        return ReviewStateTableTest.table();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void the_last_that_is_told_of_a_review_says_how_the_api_shows_it(ReviewStateTableTest.Cell cell) {
        var ruling =
                decide(ReviewStateTableTest.inState(cell.state()), "M06", ReviewStateTableTest.command(cell.command()));

        if (!(ruling instanceof Decision.Changed<Case, ReviewRefusal>(var next, var events))) return;
        var last = new LinkedHashMap<String, ReviewEvent>();
        for (var event : events) if (event instanceof ReviewEvent it) last.put(it.matterCode(), it);
        last.forEach((matter, told) -> {
            var review = next.reviews().stream()
                    .filter(it -> it.matter().value().equals(matter))
                    .findAny()
                    .orElseThrow();
            assertThat(told.review()).isEqualTo(ref(next, review));
            // These two are about a day that is not the end of the limit: one expected, and that of a paper.
            var ofItsOwn = told instanceof ReviewResumedV1 || told instanceof ReviewRungReachedV1;
            assertThat(ofItsOwn ? told.progress().withDue(null) : told.progress())
                    .isEqualTo(ofItsOwn ? shown(review).withDue(null) : shown(review));
        });
    }

    @ParameterizedTest
    @EnumSource(ReviewStatus.class)
    void every_state_has_its_word(ReviewStatus status) {
        assertThat(status.told().known()).isNotNull();
    }

    private static ReviewRef ref(Case of, Review review) {
        return new ReviewRef(
                of.application().projectId(),
                of.id(),
                of.idOf(review).value(),
                review.matter().value(),
                review.department().value());
    }

    private static ReviewProgress shown(Review review) {
        var status = ReviewStatus.of(review);
        return new ReviewProgress(
                status.told(),
                status.code(),
                review.due(CALENDAR).map(DueDate::date).orElse(null));
    }
}
