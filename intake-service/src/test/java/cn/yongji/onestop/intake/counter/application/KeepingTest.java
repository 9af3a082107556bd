package cn.yongji.onestop.intake.counter.application;

import static cn.yongji.onestop.intake.counter.application.SampleApplications.CALENDAR;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.ID;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.NOW;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.PROJECT;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.changed;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.closed;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.committed;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.decided;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.material;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.withGap;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.application.domain.promise.Commitment;
import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapLadder;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapStanding;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationDecider;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.rule.ReviewNews;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.CommitmentFoundFalseV1;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.GapDeadline;
import cn.yongji.onestop.kernel.event.GapDueSoonV1;
import cn.yongji.onestop.kernel.event.GapFulfilledV1;
import cn.yongji.onestop.kernel.event.GapRepairedV1;
import cn.yongji.onestop.kernel.event.IssuedResult;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.LadderRung;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 承诺的履行: gaps and promises after acceptance. */
class KeepingTest {
    private static final String GAP = ID + "-M16-boundary-map";
    private static final Instant LAST_MOMENT = Instant.parse("2026-11-30T15:59:59Z");
    private static final Instant TOO_LATE = Instant.parse("2026-11-30T16:00:00Z");
    private static final LocalDate OWN_DAY = LocalDate.of(2026, 12, 16);

    private static Decision<Application, ApplicationRefusal> decide(
            Application application, ApplicationCommand command) {
        return ApplicationDecider.decide(application, command);
    }

    private static ApplicationCommand handIn(Instant at) {
        return new ApplicationCommand.HandInGap(ID, GAP, material("boundary-map"), "enterprise1", at);
    }

    private static ApplicationCommand check(boolean good) {
        return new ApplicationCommand.CheckGap(ID, GAP, good, "review-water", TOO_LATE);
    }

    private static ApplicationCommand watch(Instant at) {
        return new ApplicationCommand.WatchGaps(ID, new GapLadder(CALENDAR, 5, 4), at);
    }

    private static ApplicationCommand repair() {
        return new ApplicationCommand.RepairGap(ID, GAP, "已补交并核对", "window1", "张敏", TOO_LATE);
    }

    private static Gap gap(Application application) {
        return application.onceAccepted().orElseThrow().course().gaps().getFirst();
    }

    private static Application after(Application application, ApplicationCommand command) {
        return changed(decide(application, command)).next();
    }

    @Test
    void what_was_accepted_is_of_the_corrected_unit_in_whatever_state_and_nothing_else_of_it_changes() {
        var accepted = SampleApplications.accepted();
        var other = "91140881MA0KXK1Q0B";
        var closed = new Application.Closed(accepted, "GRANTED", Instant.parse("2026-12-01T02:00:00Z"));

        var restated = (Application.Accepted) accepted.ofUnit(other);

        assertThat(restated.acceptance().unitUscc()).contains(other);
        assertThat(restated.course()).isEqualTo(accepted.course());
        assertThat(restated.acceptance().receipt())
                .isEqualTo(accepted.acceptance().receipt());
        assertThat(closed.ofUnit(other)
                        .onceAccepted()
                        .orElseThrow()
                        .acceptance()
                        .unitUscc())
                .contains(other);
        assertThat(SampleApplications.inCorrection().ofUnit(other)).isEqualTo(SampleApplications.inCorrection());
    }

    @Test
    void what_is_handed_in_on_the_last_day_is_in_time_however_long_the_check_takes() {
        var handedIn = after(withGap(), handIn(LAST_MOMENT));

        assertThat(decide(handedIn, watch(TOO_LATE))).isEqualTo(Decision.unchanged());
        var fulfilled = changed(decide(handedIn, check(true)));
        assertThat(GapStanding.of(gap(fulfilled.next()))).isEqualTo(GapStanding.FULFILLED);
        assertThat(fulfilled.events()).singleElement().isInstanceOf(GapFulfilledV1.class);
    }

    @Test
    void what_is_handed_in_after_the_day_is_too_late() {
        assertThat(decide(withGap(), handIn(TOO_LATE)))
                .isEqualTo(Decision.refused(new ApplicationRefusal.GapNotThere(GAP, GapStanding.BREACHED)));
    }

    @Test
    void what_does_not_pass_the_check_is_owed_again() {
        var rejected = after(after(withGap(), handIn(NOW)), check(false));

        assertThat(GapStanding.of(gap(rejected))).isEqualTo(GapStanding.OUTSTANDING);
        assertThat(after(rejected, watch(TOO_LATE)))
                .satisfies(it -> assertThat(GapStanding.of(gap(it))).isEqualTo(GapStanding.BREACHED));
    }

    @Test
    void a_promise_is_reminded_of_once() {
        var reminded = changed(decide(withGap(), watch(NOW)));

        assertThat(reminded.events()).singleElement().isInstanceOf(GapDueSoonV1.class);
        assertThat(decide(reminded.next(), watch(NOW))).isEqualTo(Decision.unchanged());
    }

    @Test
    void d10_a_missed_promise_is_a_breach_once_and_is_repaired_by_a_named_person_with_a_reason() {
        var breached = changed(decide(withGap(), watch(TOO_LATE)));
        var repaired = changed(decide(breached.next(), repair()));

        assertThat(breached.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        GapBreachedV1.class, it -> assertThat(it.unitUscc()).isEqualTo("91350200MA2YJ1XR9G"));
        assertThat(decide(breached.next(), watch(TOO_LATE))).isEqualTo(Decision.unchanged());
        assertThat(repaired.events()).singleElement().isInstanceOf(GapRepairedV1.class);
        assertThat(gap(repaired.next()).standing())
                .isEqualTo(new Gap.Standing.Repaired(TOO_LATE, "window1", "张敏", "已补交并核对", TOO_LATE));
        assertThat(decide(repaired.next(), repair())).isInstanceOf(Decision.Refused.class);
        assertThat(decide(withGap(), repair())).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void a_gap_of_what_was_granted_with_gaps_runs_on_after_the_closing() {
        var granted =
                ReviewNews.apply(withGap(), decided("M16", "GRANTED_WITH_GAPS")).orElseThrow();
        var closed = ReviewNews.apply(granted, new CaseClosedV1(PROJECT, ID, Word.of(HowItEnded.GRANTED), NOW))
                .orElseThrow();

        assertThat(after(closed, handIn(NOW))).isInstanceOf(Application.Closed.class);
        var breached = changed(decide(closed, watch(TOO_LATE)));
        assertThat(breached.next()).isInstanceOf(Application.Closed.class);
        assertThat(breached.events()).singleElement().isInstanceOf(GapBreachedV1.class);
    }

    private static ReviewDecidedV1 grantedWithGaps(LocalDate dueOn) {
        return new ReviewDecidedV1(
                new ReviewRef(PROJECT, ID, ID + "-M16", "M16", "water"),
                "水土保持方案审批",
                Word.of(HowItEnded.GRANTED_WITH_GAPS),
                null,
                "永水保许〔2026〕41号",
                NOW,
                "head-water",
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new GapDeadline(GAP, "boundary-map", "界址图", 15, dueOn)),
                null,
                null,
                ReviewProgress.coded(12));
    }

    private static Application timed() {
        return ReviewNews.apply(withGap(), grantedWithGaps(OWN_DAY)).orElseThrow();
    }

    @Test
    void d10_a_grant_with_gaps_gives_the_gap_a_day_of_its_own_and_rungs_of_its_own() {
        var reminded = changed(decide(timed(), watch(at(OWN_DAY.minusDays(7)))));
        var yellow = changed(decide(reminded.next(), watch(at(OWN_DAY.minusDays(2)))));

        assertThat(gap(timed()).dueOn()).isEqualTo(OWN_DAY);
        assertThat(gap(timed()).afterGrant())
                .contains(new Gap.AfterGrant(LocalDate.of(2026, 11, 30), 15, Optional.empty()));
        assertThat(decide(timed(), watch(TOO_LATE))).isEqualTo(Decision.unchanged());
        assertThat(rung(reminded)).isEqualTo(LadderRung.REMINDER);
        assertThat(decide(reminded.next(), watch(at(OWN_DAY.minusDays(7))))).isEqualTo(Decision.unchanged());
        assertThat(rung(yellow)).isEqualTo(LadderRung.YELLOW);
        assertThat(decide(yellow.next(), watch(at(OWN_DAY)))).isEqualTo(Decision.unchanged());
    }

    @Test
    void d10_missing_the_day_of_the_decision_says_that_the_result_was_issued() {
        var breached = changed(decide(timed(), watch(at(OWN_DAY.plusDays(1)))));

        assertThat(breached.events()).singleElement().isInstanceOfSatisfying(GapBreachedV1.class, it -> {
            assertThat(it.dueOn()).isEqualTo(OWN_DAY);
            assertThat(it.issued()).isEqualTo(new IssuedResult("永水保许〔2026〕41号", NOW));
        });
        assertThat(changed(decide(withGap(), watch(TOO_LATE))).events())
                .singleElement()
                .isInstanceOfSatisfying(
                        GapBreachedV1.class, it -> assertThat(it.issued()).isNull());
    }

    @Test
    void a_breach_that_crossed_the_decision_is_none() {
        var breached = after(withGap(), watch(TOO_LATE));

        var told = ReviewNews.apply(breached, grantedWithGaps(OWN_DAY)).orElseThrow();

        assertThat(GapStanding.of(gap(told))).isEqualTo(GapStanding.OUTSTANDING);
        assertThat(gap(told).dueOn()).isEqualTo(OWN_DAY);
    }

    @Test
    void what_was_granted_is_owed_for_and_a_breach_is_made_good_after_the_case_was_returned() {
        var returned = new CaseReturnedV1(PROJECT, ID, "容缺材料逾期未补", NOW, "window1", "GAP_MISSED");
        var owed = ReviewNews.apply(timed(), returned).orElseThrow();
        var missed =
                ReviewNews.apply(after(withGap(), watch(TOO_LATE)), returned).orElseThrow();

        assertThat(after(owed, handIn(NOW))).isInstanceOf(Application.Ended.class);
        assertThat(GapStanding.of(gap(after(missed, repair())))).isEqualTo(GapStanding.REPAIRED);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24,GREEN,4", "2026-11-27,YELLOW,1", "2026-11-30,YELLOW,0", "2026-12-01,RED,-1"})
    void d2_a_gap_has_a_light_with_its_number_until_it_comes(LocalDate day, Light.Colour colour, int left) {
        var light = GapLadder.light(gap(withGap()), CALENDAR, day);

        assertThat(light.colour()).isEqualTo(colour);
        assertThat(light.remaining()).isEqualTo(left);
        assertThat(GapLadder.light(gap(after(withGap(), handIn(NOW))), CALENDAR, day))
                .isEqualTo(Light.NONE);
    }

    private static LadderRung rung(Decision.Changed<Application, ApplicationRefusal> ruling) {
        return ((GapDueSoonV1) ruling.events().getFirst()).rung().known();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(WorkingCalendar.ZONE).toInstant();
    }

    @Test
    void a_gap_of_what_was_refused_is_not_owed_any_more() {
        var refused = ReviewNews.apply(withGap(), decided("M16", "REFUSED")).orElseThrow();

        assertThat(GapStanding.of(gap(refused))).isEqualTo(GapStanding.DROPPED);
        assertThat(decide(refused, watch(TOO_LATE))).isEqualTo(Decision.unchanged());
    }

    @Test
    void a_commitment_is_checked_once_and_what_was_false_is_told() {
        var check =
                new ApplicationCommand.CheckCommitment(ID, MatterCode.of("M16"), false, "未落实拦挡措施", "review-water", NOW);

        var found = changed(decide(committed(), check));

        assertThat(found.events()).singleElement().isInstanceOf(CommitmentFoundFalseV1.class);
        assertThat(((Application.Accepted) found.next())
                        .course()
                        .commitments()
                        .getFirst()
                        .finding())
                .isInstanceOf(Commitment.Finding.False.class);
        assertThat(decide(found.next(), check))
                .isEqualTo(Decision.refused(new ApplicationRefusal.CommitmentChecked(MatterCode.of("M16"), NOW)));
        assertThat(decide(closed(), check))
                .isEqualTo(Decision.refused(new ApplicationRefusal.CommitmentUnknown(MatterCode.of("M16"))));
    }

    @Test
    void a_commitment_that_was_kept_is_nobody_s_news() {
        var check = new ApplicationCommand.CheckCommitment(ID, MatterCode.of("M16"), true, "已落实", "review-water", NOW);

        assertThat(changed(decide(committed(), check)).events()).isEmpty();
    }
}
