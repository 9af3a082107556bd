package cn.yongji.onestop.intake.counter.application;

import static cn.yongji.onestop.intake.counter.application.SampleApplications.ID;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.NOW;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.SUPPLEMENT;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.accepted;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.answer;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.changed;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.closed;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.decided;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.dossier;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.draft;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.fullSheet;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.inCorrection;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.material;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.submit;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.supplementRequested;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.supplemented;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.supplementing;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.without;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationDecider;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.rule.PapersAsTold;
import cn.yongji.onestop.intake.counter.application.domain.rule.ReviewNews;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.MatterResult;
import cn.yongji.onestop.intake.counter.application.domain.state.Receipt;
import cn.yongji.onestop.intake.counter.application.domain.state.Supplement;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.form.domain.FormFinding;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationSubmittedV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of an application, every state with every command. */
class ApplicationDeciderTest {
    private static Decision<Application, ApplicationRefusal> decide(
            Application application, ApplicationCommand command) {
        return ApplicationDecider.decide(application, command);
    }

    private static ApplicationCommand revise() {
        return new ApplicationCommand.Revise(fullSheet("M06"), NOW);
    }

    private static Decision<Application, ApplicationRefusal> refused(ApplicationRefusal refusal) {
        return Decision.refused(refusal);
    }

    private static List<RequestedItem> gapsOf(Decision<Application, ApplicationRefusal> outcome) {
        return ((Application.InCorrection) changed(outcome).next()).notice().items();
    }

    // draft

    @Test
    void a_draft_is_revised_without_anybody_being_told() {
        var outcome = changed(decide(draft(fullSheet("M16")), revise()));

        assertThat(outcome.next()).isEqualTo(draft(fullSheet("M06")));
        assertThat(outcome.events()).isEmpty();
    }

    @Test
    void a_complete_draft_is_accepted_when_it_is_submitted() {
        var outcome = changed(decide(draft(fullSheet("M06", "M16")), submit()));

        assertThat(outcome.next()).isInstanceOf(Application.Accepted.class);
        assertThat(outcome.events()).hasSize(2);
        assertThat(outcome.events().getFirst()).isInstanceOf(ApplicationSubmittedV1.class);
        assertThat(outcome.events().getLast()).isInstanceOfSatisfying(ApplicationAcceptedV1.class, it -> {
            assertThat(it.applicationId()).isEqualTo(ID);
            assertThat(it.acceptedOn()).isEqualTo(LocalDate.of(2026, 11, 25));
            assertThat(it.catalogueVersion()).isEqualTo("2026-11-01");
            assertThat(it.agent()).isEqualTo("agent1");
            assertThat(it.reviews()).extracting(ReviewOrder::matterCode).containsExactly("M06", "M16");
        });
    }

    @Test
    void a_draft_has_no_supplement_to_answer() {
        assertThat(decide(draft(fullSheet("M06")), answer())).isEqualTo(refused(new ApplicationRefusal.NotAccepted()));
    }

    // in correction

    @Test
    void what_is_in_correction_is_revised_and_keeps_its_notice() {
        var outcome = changed(decide(inCorrection(), revise()));

        assertThat(outcome.next()).isInstanceOfSatisfying(Application.InCorrection.class, it -> {
            assertThat(it.sheet()).isEqualTo(fullSheet("M06"));
            assertThat(it.notice()).isEqualTo(inCorrection().notice());
        });
    }

    @Test
    void what_was_completed_after_a_notice_is_accepted() {
        var completed = changed(decide(inCorrection(), new ApplicationCommand.Revise(fullSheet("M06", "M16"), NOW)));

        assertThat(changed(decide(completed.next(), submit())).next()).isInstanceOf(Application.Accepted.class);
    }

    @Test
    void what_is_submitted_again_with_gaps_gets_a_notice_again() {
        assertThat(changed(decide(inCorrection(), submit())).next()).isInstanceOf(Application.InCorrection.class);
    }

    @Test
    void what_is_in_correction_has_no_supplement_to_answer() {
        assertThat(decide(inCorrection(), answer())).isEqualTo(refused(new ApplicationRefusal.NotAccepted()));
    }

    // accepted

    @Test
    void what_is_accepted_is_not_revised() {
        assertThat(decide(accepted(), revise())).isEqualTo(refused(new ApplicationRefusal.AcceptedBefore(NOW)));
    }

    @Test
    void what_is_accepted_is_not_submitted_again() {
        assertThat(decide(accepted(), submit())).isEqualTo(refused(new ApplicationRefusal.AcceptedBefore(NOW)));
    }

    @Test
    void a_supplement_is_answered_in_full_and_the_reviews_are_told() {
        var outcome = changed(decide(supplementing(), answer(material("soil-water-plan"))));

        assertThat(outcome.events()).singleElement().isInstanceOfSatisfying(ApplicationSupplementedV1.class, it -> {
            assertThat(it.reviewId()).isEqualTo(ID + "-M16");
            assertThat(it.supplementId()).isEqualTo(SUPPLEMENT);
            assertThat(it.materials()).containsExactly(PapersAsTold.told(material("soil-water-plan")));
        });
        assertThat(((Application.Accepted) outcome.next()).supplements())
                .singleElement()
                .satisfies(it -> assertThat(it.open()).isFalse());
    }

    @Test
    void a_supplement_that_nobody_asked_for_is_unknown() {
        assertThat(decide(accepted(), answer(material("soil-water-plan"))))
                .isEqualTo(refused(new ApplicationRefusal.SupplementUnknown(SUPPLEMENT)));
    }

    @Test
    void a_supplement_is_answered_once() {
        assertThat(decide(supplemented(), answer(material("soil-water-plan"))))
                .isEqualTo(refused(new ApplicationRefusal.SupplementAnswered(SUPPLEMENT, NOW.plusSeconds(60))));
    }

    @Test
    void an_answer_without_a_slot_that_was_asked_for_is_incomplete() {
        assertThat(decide(supplementing(), answer(material("boundary-map"))))
                .isEqualTo(refused(new ApplicationRefusal.SupplementIncomplete(List.of("soil-water-plan"))));
    }

    @Test
    void where_only_words_were_asked_for_an_answer_must_say_something() {
        var asked = new Supplement.Request(
                SUPPLEMENT,
                ID + "-M16",
                MatterCode.of("M16"),
                "water",
                List.of(new RequestedItem(null, null, "请说明弃渣去向")),
                "",
                LocalDate.of(2026, 12, 9),
                NOW);
        var base = accepted();
        var application = new Application.Accepted(
                base.header(),
                base.sheet(),
                base.acceptance(),
                List.of(),
                List.of(new Supplement(asked, Optional.empty())));
        var words = new ApplicationCommand.AnswerSupplement(
                ID, SUPPLEMENT, List.of(), Optional.of("全部回填"), "enterprise1", NOW);

        assertThat(decide(application, answer()))
                .isEqualTo(refused(new ApplicationRefusal.SupplementIncomplete(List.of())));
        assertThat(decide(application, words)).isInstanceOf(Decision.Changed.class);
    }

    // closed

    @Test
    void nothing_is_changed_in_what_is_closed() {
        var closed = refused(new ApplicationRefusal.ClosedBefore("GRANTED", NOW));

        assertThat(decide(closed(), revise())).isEqualTo(closed);
        assertThat(decide(closed(), submit())).isEqualTo(closed);
        assertThat(decide(closed(), answer(material("soil-water-plan")))).isEqualTo(closed);
    }

    // completeness

    @Test
    void one_notice_names_every_missing_slot_once_with_all_matters_that_need_it() {
        var sheet = without(fullSheet("M06", "M13", "M16"), "business-licence", "soil-water-plan");

        var gaps = gapsOf(decide(draft(sheet), submit()));

        assertThat(gaps).extracting(RequestedItem::slot).containsExactly("business-licence", "soil-water-plan");
        assertThat(gaps.getFirst().text())
                .isEqualTo("缺少营业执照：M06 企业投资项目备案（主件）、M13 建设项目环境影响评价审批（副件）、" + "M16 生产建设项目水土保持方案审批（副件）");
    }

    @Test
    void the_notice_names_missing_form_fields_by_pointer() {
        var missing = List.of(new FormFinding("/contact/phone", "required", "请填写联系电话", "Fill in phone"));
        var dossier = dossier(SampleFacts.aFactory().facts(), missing, Set.of());

        var gaps = gapsOf(decide(draft(fullSheet("M06")), submit(dossier, NOW)));

        assertThat(gaps).containsExactly(new RequestedItem(null, "/form/data/contact/phone", "请填写联系电话"));
    }

    @Test
    void the_notice_is_told_at_once_and_says_the_last_day_the_law_leaves() {
        var outcome = changed(decide(draft(without(fullSheet("M06"), "business-licence")), submit()));

        assertThat(outcome.events().getLast()).isInstanceOfSatisfying(ApplicationCorrectionRequestedV1.class, it -> {
            assertThat(it.noticeDueOn()).isEqualTo(LocalDate.of(2026, 12, 2));
            assertThat(it.requestedAt()).isEqualTo(NOW);
            assertThat(it.basis()).contains("三十二条");
        });
    }

    @Test
    void a_slot_is_filled_by_the_result_of_a_matter_in_the_same_application() {
        var outcome = decide(draft(fullSheet("M06", "M12")), submit());

        assertThat(changed(outcome).events().getLast()).isInstanceOfSatisfying(ApplicationAcceptedV1.class, it -> {
            assertThat(it.reviews().getLast().prerequisites()).containsExactly("M06");
            assertThat(it.reviews().getLast().materials())
                    .extracting(MaterialRef::slot)
                    .doesNotContain("initiation-result");
        });
    }

    @Test
    void a_prerequisite_granted_before_fills_its_slot() {
        var dossier = dossier(SampleFacts.aFactory().facts(), List.of(), Set.of(MatterCode.of("M06")));
        var sheet = without(fullSheet("M12"), "initiation-result");

        assertThat(changed(decide(draft(sheet), submit(dossier, NOW))).next()).isInstanceOf(Application.Accepted.class);
    }

    @Test
    void a_prerequisite_that_is_neither_here_nor_granted_is_a_gap() {
        var gaps = gapsOf(decide(draft(without(fullSheet("M12"), "initiation-result")), submit()));

        assertThat(gaps).extracting(RequestedItem::slot).containsExactly("initiation-result");
    }

    @Test
    void a_prerequisite_without_a_slot_of_its_own_is_asked_for_by_name() {
        var facts = SampleFacts.aFactory().with(Circumstance.SPECIAL_FIRE_WORKS).facts();
        var dossier = dossier(facts, List.of(), Set.of());

        var gaps = gapsOf(decide(draft(fullSheet("M12", "M36")), submit(dossier, NOW)));

        assertThat(gaps).singleElement().satisfies(it -> {
            assertThat(it.pointer()).isEqualTo("/matters");
            assertThat(it.text()).contains("M30");
        });
    }

    @Test
    void one_material_goes_to_every_review_that_needs_its_slot() {
        var outcome = changed(decide(draft(fullSheet("M06", "M13", "M16")), submit()));

        var accepted = (ApplicationAcceptedV1) outcome.events().getLast();
        assertThat(accepted.reviews())
                .allSatisfy(order ->
                        assertThat(order.materials()).contains(PapersAsTold.told(material("business-licence"))));
    }

    @Test
    void a_bundle_over_several_stages_is_named_as_such() {
        var bundle = (ApplicationAcceptedV1) changed(decide(draft(fullSheet("M06", "M16")), submit()))
                .events()
                .getLast();
        var single = (ApplicationAcceptedV1) changed(decide(draft(fullSheet("M13", "M16")), submit()))
                .events()
                .getLast();

        assertThat(bundle.stage()).isEqualTo("LANDING");
        assertThat(single.stage()).isEqualTo("PARALLEL");
    }

    @Test
    void a_matter_that_the_project_does_not_need_is_refused_with_the_reason() {
        assertThat(decide(draft(fullSheet("M22")), submit()))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        it -> assertThat(it.refusal())
                                .isInstanceOfSatisfying(ApplicationRefusal.MatterNotNeeded.class, why -> {
                                    assertThat(why.matter()).isEqualTo(MatterCode.of("M22"));
                                    assertThat(why.reason()).contains("林地");
                                }));
    }

    @Test
    void an_exempted_matter_is_refused_with_its_rule() {
        var dossier = dossier(SampleFacts.aFactory().using("10", 10).facts(), List.of(), Set.of());

        assertThat(decide(draft(fullSheet("M15")), submit(dossier, NOW)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        it -> assertThat(it.refusal())
                                .isInstanceOfSatisfying(
                                        ApplicationRefusal.MatterNotNeeded.class,
                                        why -> assertThat(why.reason()).startsWith("CAT-M15-SMALL")));
    }

    @Test
    void nothing_is_submitted_while_the_unit_code_is_in_doubt() {
        var facts = SampleFacts.aFactory().of(SampleFacts.FAILING_USCC).facts();

        assertThat(decide(draft(fullSheet("M06")), submit(dossier(facts, List.of(), Set.of()), NOW)))
                .isEqualTo(refused(new ApplicationRefusal.UnitCodeInDoubt(SampleFacts.FAILING_USCC, 'G')));
    }

    // receipt

    @ParameterizedTest(name = "{0} is received on {1}")
    @CsvSource({
        "2026-11-25T02:00:00Z, 2026-11-25",
        "2026-11-25T15:59:59Z, 2026-11-25",
        "2026-11-25T16:00:00Z, 2026-11-26",
        "2026-10-01T02:00:00Z, 2026-10-08",
        "2026-10-10T02:00:00Z, 2026-10-10",
        "2026-11-28T02:00:00Z, 2026-11-30"
    })
    void receipt_takes_effect_on_a_working_day_in_china_and_the_arrival_is_kept(Instant arrived, LocalDate received) {
        var receipt = Receipt.at(arrived, fullSheet("M06"), SampleApplications.CALENDAR);

        assertThat(receipt.arrivedAt()).isEqualTo(arrived);
        assertThat(receipt.receivedOn()).isEqualTo(received);
    }

    // news of the reviews

    @Test
    void a_decision_shows_as_the_result_of_its_matter() {
        var after = (Application.Accepted)
                ReviewNews.apply(accepted(), decided("M16", "REFUSED")).orElseThrow();

        assertThat(after.results()).singleElement().satisfies(it -> {
            assertThat(it.matter()).isEqualTo(MatterCode.of("M16"));
            assertThat(it.verdict()).isEqualTo(MatterResult.Verdict.REFUSED);
            assertThat(it.ground()).contains("不符合规划");
        });
    }

    @Test
    void a_verdict_of_a_later_writer_leaves_its_matter_as_it_is() {
        assertThat(ReviewNews.apply(accepted(), decided("M16", "LATER_WORD"))).isEmpty();
    }

    @Test
    void news_that_is_had_twice_changes_nothing() {
        var once = ReviewNews.apply(accepted(), decided("M16", "GRANTED")).orElseThrow();

        assertThat(ReviewNews.apply(once, decided("M16", "GRANTED"))).isEmpty();
        assertThat(ReviewNews.apply(supplementing(), supplementRequested())).isEmpty();
        assertThat(ReviewNews.apply(closed(), decided("M06", "GRANTED"))).isEmpty();
    }
}
