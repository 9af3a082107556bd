package cn.yongji.onestop.intake.rules.commitment;

import static cn.yongji.onestop.intake.rules.commitment.SampleCredits.NOW;
import static cn.yongji.onestop.intake.rules.commitment.SampleCredits.USCC;
import static cn.yongji.onestop.intake.rules.commitment.SampleCredits.after;
import static cn.yongji.onestop.intake.rules.commitment.SampleCredits.breached;
import static cn.yongji.onestop.intake.rules.commitment.SampleCredits.foundFalse;
import static cn.yongji.onestop.intake.rules.commitment.SampleCredits.open;
import static cn.yongji.onestop.intake.rules.commitment.SampleCredits.places;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.rules.commitment.data.PackagedCommitmentTexts;
import cn.yongji.onestop.intake.rules.commitment.domain.Credit;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditDecider;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditRefusal;
import cn.yongji.onestop.intake.rules.commitment.domain.PromiseStanding;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CommitmentRepairedV1;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a unit may promise over all its projects. */
class CreditDeciderTest {
    private static Decision<Credit, CreditRefusal> unchanged() {
        return Decision.unchanged();
    }

    private static Decision<Credit, CreditRefusal> refused(CreditRefusal refusal) {
        return Decision.refused(refusal);
    }

    private static Credit taking(PromiseStanding... standings) {
        var credit = Credit.clean();
        for (var it : List.of(standings)) credit = after(credit, CreditDecider.take(credit, it));
        return credit;
    }

    @Test
    void places_are_kept_up_to_the_limit_over_all_projects_and_not_beyond() {
        var credit = taking(open("a", 1, "a-1", "a-2"));
        credit = after(credit, CreditDecider.reserve(credit, USCC, places("b", "t1", "b-1"), 4));

        var last = CreditDecider.reserve(credit, USCC, places("c", "t2", "c-1"), 4);
        var beyond = CreditDecider.reserve(credit, USCC, places("c", "t2", "c-1", "c-2"), 4);

        assertThat(after(credit, last).taken()).isEqualTo(4);
        assertThat(beyond).isEqualTo(refused(new CreditRefusal.LimitReached(USCC, 4, 3, 2)));
    }

    @Test
    void a_second_clerk_on_the_same_application_takes_no_places_of_his_own() {
        var credit = after(Credit.clean(), CreditDecider.reserve(Credit.clean(), USCC, places("a", "first", "a-1"), 1));

        var second = CreditDecider.reserve(credit, USCC, places("a", "second", "a-1"), 1);

        assertThat(second).isEqualTo(unchanged());
        assertThat(credit.reservation("a").orElseThrow().token()).isEqualTo("first");
    }

    @Test
    void what_an_application_says_replaces_the_places_that_were_kept_for_it() {
        var credit = after(Credit.clean(), CreditDecider.reserve(Credit.clean(), USCC, places("a", "t", "a-1"), 1));

        credit = after(credit, CreditDecider.take(credit, open("a", 2, "a-1")));

        assertThat(credit.reservations()).isEmpty();
        assertThat(credit.taken()).isEqualTo(1);
    }

    @Test
    void an_older_word_never_replaces_a_newer_one() {
        var credit = taking(open("a", 5));

        assertThat(CreditDecider.take(credit, open("a", 4, "a-1"))).isEqualTo(unchanged());
        assertThat(CreditDecider.take(credit, open("a", 5, "a-1"))).isEqualTo(unchanged());
    }

    @Test
    void places_kept_again_for_what_is_accepted_go_back_with_its_next_word() {
        var told = taking(open("a", 5, "a-1"));
        var keptAgain = after(told, CreditDecider.reserve(told, USCC, places("a", "late", "a-1"), 6));

        assertThat(keptAgain.taken()).isEqualTo(2);
        assertThat(after(keptAgain, CreditDecider.take(keptAgain, open("a", 5, "a-1"))))
                .isEqualTo(told);
    }

    @Test
    void places_go_back_only_to_who_kept_them() {
        var credit = after(Credit.clean(), CreditDecider.reserve(Credit.clean(), USCC, places("a", "t", "a-1"), 1));

        assertThat(CreditDecider.release(credit, "a", "another")).isEqualTo(unchanged());
        assertThat(after(credit, CreditDecider.release(credit, "a", "t")).taken())
                .isZero();
    }

    @Test
    void a_breach_bars_the_unit_until_it_is_repaired() {
        var barred = taking(breached("a", 1, "a-1", false));
        var repaired = after(barred, CreditDecider.take(barred, breached("a", 2, "a-1", true)));

        assertThat(CreditDecider.reserve(barred, USCC, places("b", "t", "b-1"), 6))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        it -> assertThat(it.refusal()).isInstanceOf(CreditRefusal.Barred.class));
        assertThat(repaired.bar()).isEmpty();
        assertThat(repaired.records()).hasSize(1);
        assertThat(CreditDecider.reserve(repaired, USCC, places("b", "t", "b-1"), 6))
                .isInstanceOf(Decision.Changed.class);
    }

    @Test
    void what_the_law_accepted_keeps_its_places_beyond_the_limit() {
        var credit = taking(open("a", 1, "a-1"), breached("b", 1, "b-1", false));

        var byLaw = CreditDecider.reserveByLaw(credit, places("c", "t", "c-1"));

        assertThat(after(credit, byLaw).taken()).isEqualTo(2);
    }

    @Test
    void a_false_promise_is_repaired_once_by_a_named_person_with_a_reason_and_stays_on_record() {
        var credit = taking(foundFalse("a", 1, "a-M16"));
        var repair = new Credit.Repair("window1", "张敏", "已整改", NOW);

        var repaired = after(credit, CreditDecider.repair(credit, USCC, "a-M16", repair));

        assertThat(repaired.bar()).isEmpty();
        assertThat(repaired.records()).hasSize(1);
        assertThat(CreditDecider.repair(repaired, USCC, "a-M16", repair))
                .isEqualTo(refused(new CreditRefusal.RepairedBefore("a-M16", NOW)));
        assertThat(after(repaired, CreditDecider.take(repaired, foundFalse("a", 2, "a-M16")))
                        .bar())
                .isEmpty();
    }

    @Test
    void the_repair_of_a_false_promise_says_which_application_and_matter_it_was_of() {
        var credit = taking(foundFalse("a", 1, "a-M16"));
        var repair = new Credit.Repair("window1", "张敏", "已整改", NOW);

        var repaired = CreditDecider.repair(credit, USCC, "a-M16", repair);

        assertThat(after(credit, repaired).repairs()).containsEntry("a-M16", repair);
        assertThat(repaired)
                .isEqualTo(Decision.changed(
                        after(credit, repaired),
                        new CommitmentRepairedV1("project", "a", "M16", USCC, "已整改", NOW, "window1")));
    }

    @Test
    void a_missed_gap_is_repaired_where_it_was_missed() {
        var credit = taking(breached("a", 1, "a-1", false));
        var repair = new Credit.Repair("window1", "张敏", "已整改", NOW);

        assertThat(CreditDecider.repair(credit, USCC, "a-1", repair))
                .isEqualTo(refused(new CreditRefusal.RepairedAtItsGap("a-1")));
        assertThat(CreditDecider.repair(credit, USCC, "nothing", repair))
                .isEqualTo(refused(new CreditRefusal.RecordUnknown("nothing")));
    }

    @Test
    void only_the_newest_text_in_force_is_signed_and_the_older_stay_readable() {
        var texts = PackagedCommitmentTexts.read();
        var older = texts.version("gap-2026-1").orElseThrow();
        var newer = texts.version("gap-2026-2").orElseThrow();

        assertThat(texts.current(older, LocalDate.of(2026, 10, 31))).isTrue();
        assertThat(texts.current(newer, LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(texts.current(older, LocalDate.of(2026, 11, 1))).isFalse();
        assertThat(texts.current(newer, LocalDate.of(2026, 11, 1))).isTrue();
    }

    @Test
    void ecology_safety_finance_and_security_are_excluded_from_commitments_by_data() {
        var texts = PackagedCommitmentTexts.read();

        assertThat(List.of("M13", "M30", "M04", "M23"))
                .allSatisfy(it -> assertThat(texts.exclusion(MatterCode.of(it))).isPresent());
        assertThat(texts.exclusion(MatterCode.of("M16"))).isEmpty();
    }
}
