package cn.yongji.onestop.intake.counter.application;

import static cn.yongji.onestop.intake.counter.application.SampleApplications.ID;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.accept;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.changed;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.committed;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.committing;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.deferringDossier;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.draft;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.fullSheet;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.mergingDossier;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.promising;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.received;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.submit;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.without;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.PledgeFault;
import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.promise.Promisable;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationDecider;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.rule.Dossier;
import cn.yongji.onestop.intake.counter.application.domain.rule.Pledging;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditRefusal;
import cn.yongji.onestop.intake.rules.commitment.domain.Signature;
import cn.yongji.onestop.intake.rules.planning.domain.LatestPromise;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 容缺与告知承诺: what may be promised. */
class PledgingTest {
    private static List<String> faults(Sheet sheet, Pledges pledges) {
        return faults(sheet, pledges, deferringDossier());
    }

    private static List<String> faults(Sheet sheet, Pledges pledges, Dossier dossier) {
        var outcome = ApplicationDecider.decide(draft(sheet), submit(dossier, pledges, false));
        return outcome
                        instanceof
                        Decision.Refused<Application, ApplicationRefusal>(ApplicationRefusal.PledgesInvalid(var faults))
                ? faults.stream().map(PledgeFault::code).toList()
                : List.of();
    }

    @Test
    void s19_secondary_materials_may_be_promised_and_a_clerk_accepts_with_the_gap() {
        var outcome = changed(ApplicationDecider.decide(received(), accept("token")));

        var accepted = (Application.Accepted) outcome.next();
        assertThat(accepted.course().gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.gapId()).isEqualTo(ID + "-M16-boundary-map");
            assertThat(gap.dueOn()).isEqualTo(LocalDate.of(2026, 11, 30));
            assertThat(gap.standing()).isEqualTo(new Gap.Standing.Outstanding());
            assertThat(gap.signature().digest()).hasSize(64);
        });
        assertThat(outcome.events().getLast()).isInstanceOfSatisfying(GapPromisedV1.class, it -> {
            assertThat(it.matterCode()).isEqualTo("M16");
            assertThat(it.textVersion()).isEqualTo("gap-2026-2");
            assertThat(it.unitUscc()).isEqualTo("91350200MA2YJ1XR9G");
        });
        var order =
                ((ApplicationAcceptedV1) outcome.events().getFirst()).reviews().getLast();
        assertThat(order.terms()).isNotNull().satisfies(terms -> {
            assertThat(terms.gaps()).extracting(it -> it.gapId()).containsExactly(ID + "-M16-boundary-map");
            assertThat(terms.kind()).isEqualTo("APPROVAL");
            assertThat(terms.grantableWithGaps()).isTrue();
            assertThat(terms.extensionWorkingDays()).isEqualTo(10);
            assertThat(terms.rules()).extracting(it -> it.rule()).containsExactly("YJ-S19");
            assertThat(terms.rules().getFirst().evidence().getFirst().fact()).isEqualTo("track");
        });
    }

    @Test
    void d10_a_main_material_is_never_promised() {
        var sheet = without(fullSheet("M13", "M16"), "soil-water-plan");

        assertThat(faults(sheet, promising("soil-water-plan", "2026-11-30"))).containsExactly("not-deferrable");
    }

    @Test
    void d10_a_document_that_is_main_for_one_matter_is_not_promised_for_any() {
        // M06 cannot be filed without the licence, M16 could.
        var sheet = without(fullSheet("M06", "M16"), "business-licence");

        assertThat(faults(sheet, promising("business-licence", "2026-11-30"))).containsExactly("not-deferrable");
    }

    @Test
    void d10_the_latest_day_is_two_working_days_before_the_promised_limit() {
        var sheet = without(fullSheet("M13", "M16"), "boundary-map");

        assertThat(faults(sheet, promising("boundary-map", "2026-11-30"))).isEmpty();
        assertThat(faults(sheet, promising("boundary-map", "2026-12-01"))).containsExactly("promised-too-late");
        assertThat(faults(sheet, promising("boundary-map", "2026-11-24"))).containsExactly("promised-for-the-past");
    }

    @Test
    void d10_what_may_be_promised_is_offered_with_its_latest_day_and_told_with_a_day_that_is_too_late() {
        var sheet = without(fullSheet("M13", "M16"), "boundary-map");
        var offered = new Promisable(
                "boundary-map", "红线图与坐标", new LatestPromise(MatterCode.of("M16"), 3, LocalDate.of(2026, 11, 30)));

        var outcome = ApplicationDecider.decide(
                draft(sheet), submit(deferringDossier(), promising("boundary-map", "2026-12-01"), false));

        assertThat(Pledging.promisable(sheet, deferringDossier(), LocalDate.of(2026, 11, 25)))
                .containsExactly(offered);
        assertThat(outcome)
                .isEqualTo(Decision.refused(new ApplicationRefusal.PledgesInvalid(List.of(new PledgeFault(
                        "/deferral/gaps/0/dueOn",
                        "promised-too-late",
                        "M16 生产建设项目水土保持方案审批 最迟可承诺至 2026-11-30",
                        "For M16 the latest day is 2026-11-30",
                        Optional.of(offered))))));
    }

    @Test
    void d6_d10_in_a_merged_handling_the_limit_of_the_whole_counts_and_not_the_matter_s_own() {
        // M16 alone is promised in 5 working days, with M13 in 4.
        var merging = mergingDossier(4);
        var together = without(fullSheet("M13", "M16"), "boundary-map");
        var alone = without(fullSheet("M06", "M16"), "boundary-map");

        assertThat(faults(together, promising("boundary-map", "2026-11-27"), merging))
                .isEmpty();
        assertThat(faults(together, promising("boundary-map", "2026-11-30"), merging))
                .containsExactly("promised-too-late");
        assertThat(faults(alone, promising("boundary-map", "2026-11-30"), merging))
                .isEmpty();
        assertThat(faults(together, promising("boundary-map", "2026-11-27"), mergingDossier(2)))
                .containsExactly("limit-too-short");
    }

    @Test
    void d10_what_two_matters_need_is_promised_for_both_by_the_shorter_limit() {
        // M16 is promised in 5 working days, M13 in 7.
        var sheet = without(fullSheet("M13", "M16"), "business-licence");
        var pledges = promising("business-licence", "2026-11-30");
        var handedIn = changed(ApplicationDecider.decide(draft(sheet), submit(deferringDossier(), pledges, false)));
        var accepted = changed(ApplicationDecider.decide(handedIn.next(), accept("token")));

        assertThat(faults(sheet, promising("business-licence", "2026-12-02"))).containsExactly("promised-too-late");
        assertThat(((Application.Accepted) accepted.next()).course().gaps())
                .extracting(it -> it.matter().value())
                .containsExactly("M13", "M16");
    }

    @Test
    void an_instant_item_has_nothing_to_wait_for() {
        var sheet = without(fullSheet("M06"), "legal-person-identity");

        assertThat(faults(sheet, promising("legal-person-identity", "2026-11-30")))
                .containsExactly("not-deferrable");
    }

    @Test
    void everything_that_is_wrong_with_promises_is_told_at_once() {
        var sheet = without(fullSheet("M13", "M16"), "boundary-map");
        var wrong = promising(
                "no-slot", "2026-11-30",
                "energy-report", "2026-11-30",
                "business-licence", "2026-11-30",
                "boundary-map", "2026-11-30",
                "boundary-map", "2026-11-27");

        assertThat(faults(sheet, wrong))
                .containsExactly("slot-unknown", "material-not-needed", "material-there", "promised-twice");
    }

    @Test
    void a_text_that_was_replaced_is_not_signed_any_more() {
        var sheet = without(fullSheet("M13", "M16"), "boundary-map");
        var now = promising("boundary-map", "2026-11-30").gaps().orElseThrow();
        var signature = now.signature();
        var old = new Pledges.GapPledge(
                new Signature(
                        "gap-2026-1",
                        signature.signer(),
                        signature.capacity(),
                        signature.digest(),
                        signature.signedBy(),
                        signature.signedAt()),
                now.promises());

        assertThat(faults(sheet, new Pledges(Optional.of(old), List.of()))).containsExactly("text-not-current");
    }

    @Test
    void what_no_promise_covers_is_still_asked_for_in_one_notice() {
        var sheet = without(fullSheet("M13", "M16"), "boundary-map", "soil-water-plan");

        var outcome = changed(ApplicationDecider.decide(
                draft(sheet), submit(deferringDossier(), promising("boundary-map", "2026-11-30"), false)));

        assertThat(outcome.next())
                .isInstanceOfSatisfying(
                        Application.InCorrection.class,
                        it -> assertThat(it.notice().items())
                                .extracting(item -> item.slot())
                                .containsExactly("soil-water-plan"));
    }

    @Test
    void a_barred_unit_promises_nothing_and_files_as_everybody_does() {
        var barred = deferringDossier(
                Dossier.Elsewhere.NOTHING, Optional.of(new CreditRefusal.Barred("91350200MA2YJ1XR9G", List.of())));
        var sheet = without(fullSheet("M13", "M16"), "boundary-map");

        var promised =
                ApplicationDecider.decide(draft(sheet), submit(barred, promising("boundary-map", "2026-11-30"), false));
        var complete = ApplicationDecider.decide(draft(fullSheet("M13", "M16")), submit(barred, Pledges.NONE, false));

        assertThat(promised)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        it -> assertThat(it.refusal()).isInstanceOf(ApplicationRefusal.NoCredit.class));
        assertThat(changed(complete).next()).isInstanceOf(Application.Accepted.class);
    }

    @Test
    void a_commitment_stands_in_for_the_papers_of_its_matter_and_comes_with_a_check_plan() {
        var accepted = committed();

        assertThat(accepted.course().commitments()).singleElement().satisfies(it -> {
            assertThat(it.checker()).isEqualTo("water");
            assertThat(it.checkBy()).isEqualTo(LocalDate.of(2026, 12, 23));
            assertThat(it.signature().textVersion()).isEqualTo("notification-M16-1");
        });
        assertThat(accepted.course().gaps()).isEmpty();
    }

    @Test
    void a_commitment_is_refused_in_an_excluded_area_and_for_another_matter_s_text() {
        assertThat(faults(fullSheet("M13"), committing("M13", "notification-M16-1")))
                .containsExactly("commitment-excluded");
        assertThat(faults(fullSheet("M06"), committing("M06", "notification-M16-1")))
                .containsExactly("commitment-not-offered");
        assertThat(faults(fullSheet("M06"), committing("M16", "notification-M16-1")))
                .containsExactly("commitment-not-offered");
    }

    @Test
    void the_digest_says_what_was_signed() {
        var first = promising("boundary-map", "2026-11-30").gaps().orElseThrow().signature();
        var same = promising("boundary-map", "2026-11-30").gaps().orElseThrow().signature();
        var later = promising("boundary-map", "2026-11-27").gaps().orElseThrow().signature();

        assertThat(first.digest()).isEqualTo(same.digest()).isNotEqualTo(later.digest());
    }
}
