package cn.yongji.onestop.intake.counter.agent;

import static cn.yongji.onestop.intake.counter.application.SampleApplications.CALENDAR;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.ID;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.NOW;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.PROJECT;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.decided;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.withGap;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.agent.domain.OpenWork;
import cn.yongji.onestop.intake.counter.application.domain.rule.ReviewNews;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an agent, and whoever comes after him, has to see of promises. */
class OpenPromisesTest {
    private static final LocalDate NEAR = LocalDate.of(2026, 11, 27);
    private static final LocalDate PROMISED = LocalDate.of(2026, 11, 30);

    @Test
    void an_open_promise_is_work_with_its_day_and_its_light() {
        assertThat(work(withGap(), NEAR)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(OpenWork.Kind.PROMISE);
            assertThat(it.awaited()).isTrue();
            assertThat(it.answerBy()).contains(PROMISED);
            var promise = it.promise().orElseThrow();
            assertThat(promise.slot()).isEqualTo("boundary-map");
            assertThat(promise.light().colour()).isEqualTo(Light.Colour.YELLOW);
            assertThat(promise.light().remaining()).isEqualTo(1);
        });
        assertThat(work(withGap(), PROMISED.plusDays(1))
                        .getFirst()
                        .promise()
                        .orElseThrow()
                        .light()
                        .colour())
                .isEqualTo(Light.Colour.RED);
    }

    @Test
    void a_promise_of_what_was_granted_with_gaps_is_work_after_the_case_is_closed() {
        var granted =
                ReviewNews.apply(withGap(), decided("M16", "GRANTED_WITH_GAPS")).orElseThrow();
        var closed = ReviewNews.apply(granted, new CaseClosedV1(PROJECT, ID, Word.of(HowItEnded.GRANTED), NOW))
                .orElseThrow();

        assertThat(work(closed, NEAR)).hasSize(1);
        assertThat(work(ReviewNews.apply(withGap(), decided("M16", "REFUSED")).orElseThrow(), NEAR))
                .isEmpty();
    }

    private static List<OpenWork> work(Application application, LocalDate today) {
        return AgentWork.openWork(new Stored<>(ID, 1, application), CALENDAR, today)
                .toList();
    }
}
