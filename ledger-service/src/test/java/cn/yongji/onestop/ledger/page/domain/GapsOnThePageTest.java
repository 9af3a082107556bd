package cn.yongji.onestop.ledger.page.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.GapDeadline;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.event.GapRepairedV1;
import cn.yongji.onestop.kernel.event.IssuedResult;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewRevocationOpenedV1;
import cn.yongji.onestop.kernel.event.ReviewUpheldV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.PayloadSeal;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import cn.yongji.onestop.ledger.page.domain.Materials.MissingItem;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 容缺 on the page: a light beside every promise, the day of the decision, and what follows when it is missed. */
class GapsOnThePageTest {
    private static final LocalDate PROMISED = LocalDate.of(2026, 11, 20);
    private static final LocalDate DECIDED = LocalDate.of(2026, 12, 4);
    private static final Instant AT = Instant.parse("2026-11-18T02:00:00Z");
    private static final ReviewRef REVIEW = new ReviewRef("p", "a", "a-M16", "M16", "water");
    private static final ReviewProgress WITH_GAPS =
            new ReviewProgress(Word.of(ReviewState.GRANTED_WITH_GAPS), 12, null);

    @Test
    void d2_a_promise_has_a_light_with_its_number_and_is_red_past_its_day() {
        var near = missing(LocalDate.of(2026, 11, 18), promise());
        var late = missing(LocalDate.of(2026, 11, 23), promise(), breach(PROMISED));

        assertThat(near.light().colour()).isEqualTo(Light.Colour.YELLOW);
        assertThat(near.light().text()).isEqualTo("剩余 2 个工作日");
        assertThat(near.promise().standing()).isEqualTo("OUTSTANDING");
        assertThat(late.light().colour()).isEqualTo(Light.Colour.RED);
        assertThat(late.light().remainingWorkingDays()).isEqualTo(-1);
        assertThat(late.promise().standing()).isEqualTo("MISSED");
    }

    @Test
    void d10_the_day_of_the_decision_takes_the_place_of_the_promised_one_whichever_is_heard_first() {
        var one = missing(LocalDate.of(2026, 11, 23), promise(), granted());
        var other = missing(LocalDate.of(2026, 11, 23), granted(), promise(), breach(PROMISED));

        assertThat(one.dueOn()).isEqualTo(DECIDED);
        assertThat(one.light().colour()).isEqualTo(Light.Colour.GREEN);
        assertThat(other).isEqualTo(one);
    }

    @Test
    void what_was_issued_and_missed_is_under_revocation_review_until_its_head_upholds_it() {
        var opened = new ReviewRevocationOpenedV1(
                REVIEW, "GAP_MISSED", "容缺材料逾期未补", LocalDate.of(2026, 12, 21), AT, "intake", WITH_GAPS);
        var upheld = new ReviewUpheldV1(REVIEW, "次日已补齐", AT, "head-water", WITH_GAPS);

        var under = node(promise(), granted(), breach(DECIDED), opened);
        var after = node(promise(), granted(), breach(DECIDED), opened, upheld);

        assertThat(under.state()).isEqualTo(NodeState.GRANTED_WITH_GAPS);
        assertThat(under.light().colour()).isEqualTo(Light.Colour.YELLOW);
        assertThat(under.light().text()).startsWith("撤销审查中，");
        assertThat(after.light().colour()).isEqualTo(Light.Colour.NONE);
        assertThat(after.revocation().upheldBecause()).isEqualTo("次日已补齐");
    }

    @Test
    void nothing_is_missing_once_it_was_made_good_or_its_case_was_returned_undecided() {
        var repaired = new GapRepairedV1("p", "a", "g", "M16", "boundary-map", "已补交", AT, "window1");
        var returned = new CaseReturnedV1("p", "a", "逾期未补", AT, "window1", "GAP_MISSED");

        assertThat(page(DECIDED, promise(), breach(PROMISED), repaired)
                        .materials()
                        .missing())
                .isEmpty();
        assertThat(page(DECIDED, promise(), breach(PROMISED), returned)
                        .materials()
                        .missing())
                .isEmpty();
        assertThat(page(DECIDED, promise(), granted(), returned).materials().missing())
                .hasSize(1);
    }

    private static EventContract promise() {
        return new GapPromisedV1(
                "p",
                "a",
                "g",
                "M16",
                "boundary-map",
                "界址图",
                "91140881MA0GT4BX3N",
                "gap.1",
                PROMISED,
                AT,
                "enterprise1");
    }

    private static EventContract breach(LocalDate day) {
        return new GapBreachedV1(
                "p", "a", "g", "M16", "boundary-map", "91140881MA0GT4BX3N", day, AT, new IssuedResult("41号", AT));
    }

    private static EventContract granted() {
        return new ReviewDecidedV1(
                REVIEW,
                "水土保持方案审批",
                Word.of(HowItEnded.GRANTED_WITH_GAPS),
                null,
                "41号",
                AT,
                "head-water",
                3,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new GapDeadline("g", "boundary-map", "界址图", 12, DECIDED)),
                null,
                null,
                WITH_GAPS);
    }

    private static MissingItem missing(LocalDate today, EventContract... facts) {
        return page(today, facts).materials().missing().getFirst();
    }

    private static Node node(EventContract... facts) {
        return page(LocalDate.of(2026, 12, 7), facts).nodes().getFirst();
    }

    private static ProjectPage page(LocalDate today, EventContract... facts) {
        var recorded = new ArrayList<RecordedFact>();
        for (var fact : facts) {
            var index = recorded.size() + 1;
            var header = new EntryHeader(
                    index,
                    Hash.of(""),
                    new UUID(0, index),
                    "n",
                    "/onestop/test",
                    "s",
                    1,
                    Instant.EPOCH,
                    "a",
                    new PayloadSeal.Committed(Hash.of("")));
            recorded.add(new RecordedFact(header, Optional.of(fact)));
        }
        var calendar = PublishedSchedules.calendar();
        return PageFold.of("p", recorded.size(), "", recorded, new Today(calendar, today, Wording.ZH));
    }
}
