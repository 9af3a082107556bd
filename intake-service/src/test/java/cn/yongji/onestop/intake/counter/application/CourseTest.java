package cn.yongji.onestop.intake.counter.application;

import static cn.yongji.onestop.intake.counter.application.SampleApplications.DEFERRING;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.ID;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.NOW;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.PROJECT;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.SUPPLEMENT;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.accepted;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.answer;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.changed;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.closed;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.decided;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.deferringDossier;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.draft;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.ended;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.fullSheet;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.inCorrection;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.material;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.received;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.submit;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.supplementing;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.withGap;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.without;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.application.domain.promise.GapStanding;
import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationDecider;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.rule.Dossier;
import cn.yongji.onestop.intake.counter.application.domain.rule.OpenPrerequisites;
import cn.yongji.onestop.intake.counter.application.domain.rule.PapersAsTold;
import cn.yongji.onestop.intake.counter.application.domain.rule.ReviewNews;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.counter.application.domain.state.FromFile;
import cn.yongji.onestop.intake.counter.application.domain.state.MatterResult;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementMetV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalDeniedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.NoticeIssuedV1;
import cn.yongji.onestop.kernel.event.NoticeItem;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Withdrawals, joint notices, requirements across applications, and results that change. */
class CourseTest {
    private static final ApplicationCommand.Withdraw WITHDRAW =
            new ApplicationCommand.Withdraw(ID, "重新选址", "enterprise1", NOW);

    private static ApplicationCommand.DecideWithdrawal answering(boolean confirmed) {
        return new ApplicationCommand.DecideWithdrawal(ID, confirmed, "已核实", "window1", NOW);
    }

    private static Decision<Application, ApplicationRefusal> decide(
            Application application, ApplicationCommand command) {
        return ApplicationDecider.decide(application, command);
    }

    private static Decision<Application, ApplicationRefusal> refused(ApplicationRefusal refusal) {
        return Decision.refused(refusal);
    }

    // what departments hold already

    private static ApplicationCommand.FillFromFile onFile(FromFile... found) {
        return new ApplicationCommand.FillFromFile(ID, List.of(found), "papers-on-file", NOW);
    }

    @Test
    void s30_what_departments_hold_answers_a_supplement_that_asks_for_nothing_else_once() {
        var held = new FromFile("soil-water-plan", Optional.of(material("soil-water-plan")), "已有：方案（水利局）");

        var filled = changed(decide(supplementing(), onFile(held)));

        assertThat(filled.events()).singleElement().isInstanceOfSatisfying(ApplicationSupplementedV1.class, it -> {
            assertThat(it.materials()).containsExactly(PapersAsTold.told(material("soil-water-plan")));
            assertThat(it.note()).isEqualTo("已有：方案（水利局）");
            assertThat(it.suppliedBy()).isEqualTo("papers-on-file");
        });
        assertThat(decide(filled.next(), onFile(held))).isEqualTo(Decision.unchanged());
    }

    @Test
    void s30_what_departments_hold_of_a_supplement_is_not_asked_of_the_applicant_and_comes_along_with_his_answer() {
        var asked = new ReviewSupplementRequestedV1(
                new ReviewRef(PROJECT, ID, ID + "-M16", "M16", "water"),
                SUPPLEMENT,
                List.of(
                        new RequestedItem("soil-water-plan", null, "请补充土石方平衡计算"),
                        new RequestedItem("initiation-result", null, "请提供立项文件")),
                "行政许可法第三十二条",
                LocalDate.of(2026, 12, 9),
                NOW,
                "review-water",
                ReviewProgress.UNTOLD);
        var supplementing = ReviewNews.apply(accepted(), asked).orElseThrow();
        var held = new FromFile("initiation-result", Optional.empty(), "已有：备案 永发改备〔2026〕1号（发展和改革局）");

        var noted = changed(decide(supplementing, onFile(held)));
        var answered = changed(decide(noted.next(), answer(material("soil-water-plan"))));

        assertThat(noted.events()).isEmpty();
        assertThat(((Application.Accepted) noted.next()).supplements())
                .singleElement()
                .satisfies(it -> assertThat(it.slotsWanted()).containsExactly("soil-water-plan"));
        assertThat(answered.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ApplicationSupplementedV1.class,
                        it -> assertThat(it.note()).isEqualTo("已有：备案 永发改备〔2026〕1号（发展和改革局）"));
    }

    // withdrawal

    @Test
    void before_acceptance_a_withdrawal_takes_effect_at_once() {
        var ofDraft = changed(decide(draft(fullSheet("M06")), WITHDRAW));
        var ofReceived = changed(decide(received(), WITHDRAW));
        var ofCorrection = changed(decide(inCorrection(), WITHDRAW));

        assertThat(ofDraft.events()).isEmpty();
        assertThat(ofReceived.events()).singleElement().isInstanceOf(ApplicationWithdrawnV1.class);
        assertThat(ofCorrection.events()).singleElement().isInstanceOf(ApplicationWithdrawnV1.class);
        assertThat(List.of(ofDraft, ofReceived, ofCorrection))
                .allSatisfy(it -> assertThat(it.next())
                        .isInstanceOfSatisfying(
                                Application.Ended.class,
                                ended -> assertThat(ended.end()).isInstanceOf(End.Withdrawn.class)));
    }

    @Test
    void d12_after_acceptance_it_waits_for_the_window_and_the_reviews_go_on() {
        var asked = changed(decide(supplementing(), WITHDRAW));

        assertThat(asked.events()).singleElement().isInstanceOf(ApplicationWithdrawalRequestedV1.class);
        assertThat(decide(asked.next(), WITHDRAW)).isEqualTo(refused(new ApplicationRefusal.WithdrawalPending(NOW)));
        assertThat(changed(decide(asked.next(), answer(material("soil-water-plan"))))
                        .events())
                .singleElement()
                .isInstanceOf(ApplicationSupplementedV1.class);
    }

    @Test
    void d12_a_confirmed_withdrawal_ends_the_application_and_nothing_is_owed_any_more() {
        var asked = changed(decide(withGap(), WITHDRAW)).next();
        var confirmed = changed(decide(asked, answering(true)));

        assertThat(confirmed.events()).singleElement().isInstanceOf(ApplicationWithdrawnV1.class);
        assertThat(confirmed.next().onceAccepted().orElseThrow().course().gaps())
                .allSatisfy(gap -> assertThat(GapStanding.of(gap)).isEqualTo(GapStanding.DROPPED));
    }

    @Test
    void d12_a_denied_withdrawal_leaves_everything_as_it_was_and_may_be_asked_again() {
        var asked = changed(decide(supplementing(), WITHDRAW)).next();
        var denied = changed(decide(asked, answering(false)));

        assertThat(denied.events()).singleElement().isInstanceOf(ApplicationWithdrawalDeniedV1.class);
        assertThat(((Application.Accepted) denied.next()).supplements())
                .isEqualTo(supplementing().supplements());
        assertThat(decide(denied.next(), answering(true))).isEqualTo(refused(new ApplicationRefusal.NoWithdrawal()));
        assertThat(changed(decide(denied.next(), WITHDRAW)).events()).hasSize(1);
    }

    @Test
    void what_is_decided_is_not_withdrawn() {
        Application all = accepted();
        for (var matter : List.of("M06", "M16")) {
            all = ReviewNews.apply(all, decided(matter, "GRANTED")).orElseThrow();
        }

        assertThat(decide(all, WITHDRAW)).isEqualTo(refused(new ApplicationRefusal.NothingToWithdraw()));
        assertThat(decide(closed(), WITHDRAW)).isEqualTo(refused(new ApplicationRefusal.ClosedBefore("GRANTED", NOW)));
    }

    @Test
    void what_ended_stays_as_it_is() {
        assertThat(List.of(
                        WITHDRAW,
                        answering(true),
                        answer(),
                        submit(),
                        new ApplicationCommand.Revise(fullSheet("M06"), NOW)))
                .allSatisfy(command -> assertThat(decide(ended(), command))
                        .isEqualTo(refused(new ApplicationRefusal.EndedBefore(ended().end()))));
    }

    // joint notice

    private static NoticeIssuedV1 notice() {
        return new NoticeIssuedV1(
                PROJECT,
                ID,
                ID,
                "notice",
                List.of(
                        new NoticeItem(ID + "-M16", "water", SUPPLEMENT, "土石方平衡", "soil-water-plan", "条例"),
                        new NoticeItem(ID + "-M06", "development-reform", "second", "补充说明", null, "条例")),
                LocalDate.of(2026, 12, 9),
                NOW,
                "window1");
    }

    private static ApplicationCommand answerNotice(MaterialRef... materials) {
        return new ApplicationCommand.AnswerNotice(
                ID, "notice", List.of(materials), Optional.of("已补充"), "enterprise1", NOW);
    }

    @Test
    void d11_one_notice_binds_what_several_departments_asked_with_one_deadline() {
        var noticed = (Application.Accepted)
                ReviewNews.apply(supplementing(), notice()).orElseThrow();

        assertThat(noticed.supplements()).hasSize(2);
        assertThat(noticed.course().notices()).singleElement().satisfies(it -> {
            assertThat(it.supplementIds()).containsExactly(SUPPLEMENT, "second");
            assertThat(it.answerBy()).isEqualTo(LocalDate.of(2026, 12, 9));
        });
        assertThat(ReviewNews.apply(noticed, notice())).isEmpty();
    }

    @Test
    void one_act_answers_all_departments_and_each_gets_its_own() {
        var noticed = ReviewNews.apply(supplementing(), notice()).orElseThrow();

        var answered = changed(decide(noticed, answerNotice(material("soil-water-plan"), material("statement"))));

        assertThat(answered.events())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).isInstanceOf(ApplicationSupplementedV1.class));
        assertThat(((ApplicationSupplementedV1) answered.events().getLast()).materials())
                .extracting(it -> it.slot())
                .containsExactly("statement");
        assertThat(decide(answered.next(), answerNotice(material("soil-water-plan"))))
                .isEqualTo(refused(new ApplicationRefusal.SupplementAnswered("notice", NOW)));
    }

    @Test
    void a_notice_is_answered_in_full_or_not_at_all() {
        var noticed = ReviewNews.apply(supplementing(), notice()).orElseThrow();

        assertThat(decide(noticed, answerNotice(material("statement"))))
                .isEqualTo(refused(new ApplicationRefusal.SupplementIncomplete(List.of("soil-water-plan"))));
    }

    // requirements across applications

    private static Application.Accepted waitingForM06() {
        var elsewhere = new Dossier.Elsewhere(Set.of(MatterCode.of("M10")), Set.of(MatterCode.of("M06")));
        var submit = submit(deferringDossier(elsewhere, Optional.empty()), Pledges.NONE, false);
        var sheet = without(fullSheet("M12"), "initiation-result");
        return (Application.Accepted) changed(decide(draft(sheet), submit)).next();
    }

    private static ApplicationCommand.ReviewRequirements review(Map<MatterCode, Optional<String>> granted) {
        var situation = Situation.of(SampleFacts.aFactory().facts(), LocalDate.of(2026, 11, 25));
        return new ApplicationCommand.ReviewRequirements(
                ID, new OpenPrerequisites(DEFERRING, situation, granted, "D7", "事实变更", List.of()), NOW);
    }

    @Test
    void the_department_is_told_which_materials_are_secondary_for_its_matter() {
        var elsewhere = new Dossier.Elsewhere(Set.of(), Set.of(MatterCode.of("M06")));
        var submit = submit(deferringDossier(elsewhere, Optional.empty()), Pledges.NONE, false);
        var needs = DEFERRING.matter(MatterCode.of("M12")).orElseThrow().needs();

        var outcome = changed(decide(draft(without(fullSheet("M12"), "initiation-result")), submit));

        var secondary = needs.stream()
                .filter(it -> !it.main())
                .map(it -> it.slot().code())
                .toList();
        assertThat(secondary).isNotEmpty().hasSizeLessThan(needs.size());
        assertThat(outcome.events().getLast())
                .isInstanceOfSatisfying(
                        ApplicationAcceptedV1.class,
                        it -> assertThat(it.reviews())
                                .singleElement()
                                .satisfies(order -> assertThat(order.terms())
                                        .isNotNull()
                                        .satisfies(terms -> assertThat(terms.secondarySlots())
                                                .containsExactlyInAnyOrderElementsOf(secondary))));
    }

    @Test
    void a_matter_under_review_elsewhere_is_waited_for_and_not_asked_again() {
        var elsewhere = new Dossier.Elsewhere(Set.of(), Set.of(MatterCode.of("M06")));
        var submit = submit(deferringDossier(elsewhere, Optional.empty()), Pledges.NONE, false);
        var sheet = without(fullSheet("M12"), "initiation-result");

        var outcome = changed(decide(draft(sheet), submit));

        assertThat(outcome.events().getLast()).isInstanceOfSatisfying(ApplicationAcceptedV1.class, it -> {
            var terms = it.reviews().getFirst().terms();
            assertThat(terms).isNotNull();
            assertThat(terms.waitsForOtherCases()).containsExactly("M06");
        });
        assertThat(((Application.Accepted) outcome.next()).course().waitsFor()).containsExactly(MatterCode.of("M06"));
    }

    @Test
    void a_matter_granted_in_another_application_is_not_waited_for_any_more() {
        var met = changed(decide(waitingForM06(), review(Map.of(MatterCode.of("M06"), Optional.of("备案1号")))));

        assertThat(met.events()).singleElement().isInstanceOfSatisfying(ApplicationRequirementMetV1.class, it -> {
            assertThat(it.requiredMatter()).isEqualTo("M06");
            assertThat(it.resultNumber()).isEqualTo("备案1号");
        });
        assertThat(((Application.Accepted) met.next()).course().waitsFor()).isEmpty();
    }

    @Test
    void what_is_still_under_review_elsewhere_is_waited_for_on() {
        assertThat(decide(waitingForM06(), review(Map.of()))).isEqualTo(Decision.unchanged());
    }

    @Test
    void d7_a_prerequisite_that_the_facts_newly_ask_for_is_told_to_the_review_that_now_waits() {
        // Accepted when M06 stood granted; the facts have changed, and nothing stands.
        var elsewhere = new Dossier.Elsewhere(Set.of(MatterCode.of("M06")), Set.of());
        var submit = submit(deferringDossier(elsewhere, Optional.empty()), Pledges.NONE, false);
        var sheet = without(fullSheet("M12"), "initiation-result");
        var accepted = changed(decide(draft(sheet), submit)).next();

        var added = changed(decide(accepted, review(Map.of())));

        assertThat(added.events()).singleElement().isInstanceOfSatisfying(ApplicationRequirementAddedV1.class, it -> {
            assertThat(it.matterCode()).isEqualTo("M12");
            assertThat(it.requiredMatter()).isEqualTo("M06");
            assertThat(it.rule()).isEqualTo("D7");
        });
        assertThat(decide(added.next(), review(Map.of()))).isEqualTo(Decision.unchanged());
    }

    @Test
    void a_matter_that_is_decided_waits_for_nothing() {
        var decided =
                ReviewNews.apply(waitingForM06(), decided("M12", "REFUSED")).orElseThrow();
        var without = changed(decide(decided, review(Map.of(MatterCode.of("M06"), Optional.empty()))))
                .next();

        assertThat(decide(without, review(Map.of()))).isEqualTo(Decision.unchanged());
    }

    // results

    private static List<MatterResult.Verdict> verdicts(Application application) {
        return application.onceAccepted().orElseThrow().results().stream()
                .map(MatterResult::verdict)
                .toList();
    }

    @Test
    void a_decision_that_was_taken_back_is_no_result_and_may_be_given_anew() {
        var decided = ReviewNews.apply(accepted(), decided("M16", "REFUSED")).orElseThrow();
        var back = ReviewNews.apply(
                        decided,
                        new ReviewDecisionWithdrawnV1(
                                new ReviewRef(PROJECT, ID, ID + "-M16", "M16", "water"),
                                Word.of(HowItEnded.REFUSED),
                                "误选",
                                NOW,
                                "head-water",
                                ReviewProgress.UNTOLD))
                .orElseThrow();
        var anew = ReviewNews.apply(back, decided("M16", "GRANTED")).orElseThrow();

        assertThat(verdicts(back)).isEmpty();
        assertThat(verdicts(anew)).containsExactly(MatterResult.Verdict.GRANTED);
    }

    @Test
    void a_revocation_is_shown_even_after_the_closing() {
        var revoked = ReviewNews.apply(
                        closed(),
                        new ReviewRevokedV1(
                                new ReviewRef(PROJECT, ID, ID + "-M06", "M06", "development-reform"),
                                "承诺不实",
                                NOW,
                                "head",
                                null,
                                null,
                                ReviewProgress.UNTOLD))
                .orElseThrow();

        assertThat(verdicts(revoked)).containsExactly(MatterResult.Verdict.REVOKED);
        assertThat(revoked).isInstanceOf(Application.Closed.class);
    }

    @Test
    void a_review_that_fell_away_is_shown_with_its_rule() {
        var told = ReviewNews.apply(
                        accepted(),
                        new ReviewNotApplicableV1(
                                new ReviewRef(PROJECT, ID, ID + "-M16", "M16", "water"),
                                "YJ-S25",
                                "管网",
                                NOW,
                                "system",
                                ReviewProgress.UNTOLD))
                .orElseThrow();

        assertThat(verdicts(told)).containsExactly(MatterResult.Verdict.NOT_APPLICABLE);
    }

    @Test
    void a_returned_case_ends_the_application_and_its_gaps() {
        var returned = ReviewNews.apply(
                        withGap(), new CaseReturnedV1(PROJECT, ID, "逾期未补正", NOW, "rule", "SUPPLEMENT_MISSED"))
                .orElseThrow();

        assertThat(returned)
                .isInstanceOfSatisfying(
                        Application.Ended.class,
                        it -> assertThat(it.end())
                                .isEqualTo(new End.Returned("逾期未补正", "rule", NOW, Optional.of("SUPPLEMENT_MISSED"))));
        assertThat(returned.onceAccepted().orElseThrow().course().gaps())
                .allSatisfy(gap -> assertThat(GapStanding.of(gap)).isEqualTo(GapStanding.DROPPED));
    }
}
