package cn.yongji.onestop.intake.counter.application;

import static cn.yongji.onestop.intake.counter.application.SampleApplications.ID;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.NOW;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.PROJECT;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.accept;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.changed;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.deferringDossier;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.draft;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.fullSheet;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.received;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.refused;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.submit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationDecider;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.state.Acceptance;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.counter.application.domain.state.Notice;
import cn.yongji.onestop.intake.counter.application.domain.state.RefusalGround;
import cn.yongji.onestop.intake.papers.material.domain.Held;
import cn.yongji.onestop.kernel.calendar.Redress;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationRefusedV1;
import cn.yongji.onestop.kernel.event.RequestedItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 形式审查: between receipt and acceptance. */
class ExaminingTest {
    private static final Instant LAST_MOMENT = Instant.parse("2026-12-02T15:59:59Z");
    private static final Instant TOO_LATE = Instant.parse("2026-12-02T16:00:00Z");

    private static ApplicationCommand.AskCorrection ask(Instant at, RequestedItem... items) {
        return new ApplicationCommand.AskCorrection(
                PROJECT, ID, List.of(items), List.of(), Optional.empty(), "window1", at);
    }

    private static RequestedItem about(String slot) {
        return new RequestedItem(slot, null, slot + " 不清晰");
    }

    private static ApplicationCommand.AcceptBySilence silence(Instant at) {
        return new ApplicationCommand.AcceptBySilence(ID, deferringDossier(), Optional.of("token"), at);
    }

    private static Decision<Application, ApplicationRefusal> decide(
            Application application, ApplicationCommand command) {
        return ApplicationDecider.decide(application, command);
    }

    /** Asked once for the plan, completed, handed in again. */
    private static Application.Received askedAndBack() {
        var asked =
                changed(decide(received(), ask(NOW, about("soil-water-plan")))).next();
        var revised = changed(decide(asked, new ApplicationCommand.Revise(fullSheet("M13", "M16"), NOW)))
                .next();
        return (Application.Received) changed(decide(revised, submit(deferringDossier(), Pledges.NONE, false)))
                .next();
    }

    @Test
    void a_complete_application_goes_to_a_clerk_where_that_is_wanted() {
        var outcome = changed(decide(draft(fullSheet("M06")), submit(deferringDossier(), Pledges.NONE, true)));

        assertThat(outcome.next())
                .isInstanceOfSatisfying(
                        Application.Received.class,
                        it -> assertThat(it.answerBy()).isEqualTo(LocalDate.of(2026, 12, 2)));
    }

    @Test
    void what_a_clerk_accepts_later_counts_from_that_day() {
        var later = new ApplicationCommand.Accept(
                ID, deferringDossier(), Optional.of("token"), "window1", Instant.parse("2026-11-28T02:00:00Z"));

        var accepted = (Application.Accepted) changed(decide(received(), later)).next();

        // Saturday: the reviews count from Monday.
        assertThat(accepted.acceptance().acceptedOn()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(accepted.acceptance().how()).isEqualTo(Acceptance.How.BY_CLERK);
    }

    @Test
    void d11_silence_to_the_end_of_the_fifth_working_day_is_acceptance_on_the_day_of_receipt() {
        var before = decide(received(), silence(LAST_MOMENT));
        var after = changed(decide(received(), silence(TOO_LATE)));

        assertThat(before).isEqualTo(Decision.unchanged());
        assertThat(((Application.Accepted) after.next()).acceptance().how()).isEqualTo(Acceptance.How.BY_SILENCE);
        assertThat(after.events().getFirst())
                .isInstanceOfSatisfying(
                        ApplicationAcceptedV1.class,
                        it -> assertThat(it.acceptedOn()).isEqualTo(LocalDate.of(2026, 11, 25)));
    }

    @Test
    void silence_accepts_once() {
        var accepted = changed(decide(received(), silence(TOO_LATE))).next();

        assertThat(decide(accepted, silence(TOO_LATE))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void d11_everything_is_asked_in_one_notice_within_five_working_days() {
        var outcome = changed(decide(received(), ask(LAST_MOMENT, about("soil-water-plan"), about("boundary-map"))));

        assertThat(outcome.events()).singleElement().isInstanceOf(ApplicationCorrectionRequestedV1.class);
        assertThat(((Application.InCorrection) outcome.next()).notice().items()).hasSize(2);
        assertThat(decide(received(), ask(TOO_LATE, about("soil-water-plan"))))
                .isEqualTo(Decision.refused(new ApplicationRefusal.TooLateToAsk(LocalDate.of(2026, 12, 2))));
    }

    @Test
    void d11_what_was_visible_before_is_not_asked_a_second_time() {
        var again = decide(askedAndBack(), ask(NOW, about("soil-water-plan"), about("environment-document")));

        assertThat(again)
                .isEqualTo(
                        Decision.refused(new ApplicationRefusal.AskedBefore(NOW, List.of("environment-document 不清晰"))));
    }

    @Test
    void s30_what_a_department_holds_is_not_asked_for_whoever_asks() {
        var held = new Held.OfResult(
                "initiation-result", "M06", "企业投资项目备案", "发展和改革局", Optional.of("永发改备〔2026〕1号"), ID, NOW);
        var ask = new ApplicationCommand.AskCorrection(
                PROJECT,
                ID,
                List.of(about("initiation-result")),
                List.of(held),
                Optional.of(new Notice.Overruled("未见原件", "head-ecology")),
                "head-ecology",
                NOW);

        assertThat(decide(received(), ask)).isEqualTo(Decision.refused(new ApplicationRefusal.HeldAlready(held)));
    }

    @Test
    void d11_what_was_asked_and_not_put_right_may_be_asked_again() {
        assertThat(changed(decide(askedAndBack(), ask(NOW, about("soil-water-plan"))))
                        .next())
                .isInstanceOf(Application.InCorrection.class);
    }

    @Test
    void d11_a_head_lets_it_be_asked_with_a_reason_that_is_kept() {
        var ask = new ApplicationCommand.AskCorrection(
                PROJECT,
                ID,
                List.of(about("environment-document")),
                List.of(),
                Optional.of(new Notice.Overruled("首次扫描件无法打开", "head-ecology")),
                "head-ecology",
                NOW);

        var open =
                (Application.InCorrection) changed(decide(askedAndBack(), ask)).next();

        assertThat(open.notice().overruled()).contains(new Notice.Overruled("首次扫描件无法打开", "head-ecology"));
    }

    @Test
    void d11_a_blocked_ask_is_kept_on_record() {
        var noted = new ApplicationCommand.NoteBlockedAsk(List.of(about("environment-document")), "window1", NOW);

        var after =
                (Application.Received) changed(decide(askedAndBack(), noted)).next();

        assertThat(after.examination().blocked())
                .singleElement()
                .satisfies(it -> assertThat(it.by()).isEqualTo("window1"));
    }

    @Test
    void acceptance_is_refused_only_on_a_ground_of_the_law() {
        var refuse = new ApplicationCommand.RefuseAcceptance(
                ID, RefusalGround.NO_LICENCE_NEEDED, "无需许可", SampleApplications.CALENDAR, "window1", NOW);

        var outcome = changed(decide(received(), refuse));

        assertThat(outcome.events()).singleElement().isInstanceOf(ApplicationRefusedV1.class);
        assertThat(((End.Refused) ((Application.Ended) outcome.next()).end())
                        .ground()
                        .status())
                .isEqualTo(4);
        assertThat(((End.Refused) refused().end()).ground().status()).isEqualTo(5);
    }

    @Test
    void what_is_not_accepted_tells_how_that_may_be_contested_and_until_when() {
        var refuse = new ApplicationCommand.RefuseAcceptance(
                ID, RefusalGround.NO_LICENCE_NEEDED, "无需许可", SampleApplications.CALENDAR, "window1", NOW);

        var outcome = changed(decide(received(), refuse));

        var expected = Redress.against(SampleApplications.CALENDAR, LocalDate.of(2026, 11, 25));
        assertThat(((End.Refused) ((Application.Ended) outcome.next()).end()).redress())
                .contains(expected);
        assertThat(outcome.events()).singleElement().isInstanceOfSatisfying(ApplicationRefusedV1.class, it -> {
            assertThat(it.reconsiderationBy()).isEqualTo(expected.reconsiderationBy());
            assertThat(it.lawsuitBy()).isEqualTo(expected.lawsuitBy());
        });
    }

    @Test
    void an_acceptance_whose_places_were_taken_back_is_refused_for_good() {
        var voided = changed(decide(received(), new ApplicationCommand.VoidAttempt("token", NOW)))
                .next();

        assertThat(decide(voided, accept("token"))).isEqualTo(Decision.refused(new ApplicationRefusal.AttemptVoid()));
        assertThat(decide(voided, accept())).isInstanceOf(Decision.Refused.class);
        assertThat(decide(voided, accept("another"))).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void what_a_clerk_looks_at_is_not_changed_meanwhile() {
        var underExamination = Decision.refused(new ApplicationRefusal.UnderExamination(LocalDate.of(2026, 12, 2)));

        assertThat(decide(received(), new ApplicationCommand.Revise(fullSheet("M06"), NOW)))
                .isEqualTo(underExamination);
        assertThat(decide(received(), submit(deferringDossier(), Pledges.NONE, false)))
                .isEqualTo(underExamination);
    }

    @Test
    void a_draft_ends_when_nobody_touched_it_and_lives_on_when_somebody_did() {
        var touched = changed(decide(
                        draft(fullSheet("M06")), new ApplicationCommand.Revise(fullSheet("M06"), NOW.plusSeconds(1))))
                .next();

        assertThat(decide(touched, new ApplicationCommand.Expire(NOW, NOW))).isEqualTo(Decision.unchanged());
        assertThat(changed(decide(draft(fullSheet("M06")), new ApplicationCommand.Expire(NOW, NOW)))
                        .next())
                .isInstanceOfSatisfying(
                        Application.Ended.class, it -> assertThat(it.end()).isEqualTo(new End.Expired(NOW)));
    }
}
