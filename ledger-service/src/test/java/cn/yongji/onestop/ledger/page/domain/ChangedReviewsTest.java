package cn.yongji.onestop.ledger.page.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementMetV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalDeniedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.CaseWithdrawnV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.GapFulfilledV1;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewExtendedV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewPaperBroughtV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionEndedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.PayloadSeal;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import cn.yongji.onestop.ledger.page.domain.ProjectInfo.ApplicationState;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What special procedures, withdrawals, promises and changed decisions make of the page. */
class ChangedReviewsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
    private static final LocalDate LATER = LocalDate.of(2026, 11, 6);

    private final SampleCase sample =
            new SampleCase("p").opened().planned().materials().accepted().caseOpened();

    @Test
    void a_special_procedure_stops_the_clock_until_it_ends() {
        suspended();
        assertThat(ecology().state()).isEqualTo(NodeState.SPECIAL_PROCEDURE);
        assertThat(ecology().statusCode()).isEqualTo(9);
        assertThat(ecology().due()).isNull();

        tell(procedureEnded(ReviewProgress.UNTOLD));
        assertThat(ecology().state()).isEqualTo(NodeState.UNDER_REVIEW);
        assertThat(ecology().due()).isEqualTo(LATER);
    }

    @Test
    void after_a_special_procedure_the_department_works_as_its_event_says() {
        suspended();
        tell(procedureEnded(stands(ReviewState.UNDER_REVIEW, 8, LATER)));

        assertThat(ecology().state()).isEqualTo(NodeState.UNDER_REVIEW);
        assertThat(ecology().statusCode()).isEqualTo(8);
        assertThat(ecology().due()).isEqualTo(LATER);
    }

    @Test
    void a_part_of_a_merged_handling_waits_for_the_supplement_as_the_part_that_asked() {
        tell(pause(PauseKind.MERGED_SUPPLEMENT, stands(ReviewState.SUPPLEMENTING, 6, null)));
        assertThat(ecology().state()).isEqualTo(NodeState.SUPPLEMENTING);
        assertThat(ecology().statusCode()).isEqualTo(6);
        assertThat(ecology().due()).isNull();

        tell(pause(PauseKind.MERGED_SUPPLEMENT, ReviewProgress.UNTOLD));
        assertThat(ecology().statusCode()).isEqualTo(6);
    }

    @Test
    void what_happens_beneath_a_withdrawal_is_shown_when_it_is_denied() {
        suspended();
        tell(new ApplicationWithdrawalRequestedV1(
                "p", sample.application(), "暂缓", sample.story().now(), "enterprise1"));
        tell(procedureEnded(stands(ReviewState.WITHDRAWAL_PENDING, 16, LATER)));
        assertThat(ecology().statusCode()).isEqualTo(16);

        tell(new ApplicationWithdrawalDeniedV1(
                "p", sample.application(), "已公示", sample.story().now(), "window1"));
        assertThat(ecology().state()).isEqualTo(NodeState.UNDER_REVIEW);
        assertThat(ecology().statusCode()).isEqualTo(8);
        assertThat(ecology().due()).isEqualTo(LATER);
    }

    @Test
    void a_closed_review_has_no_day_any_more_though_its_event_says_which_it_had() {
        tell(new ReviewNotApplicableV1(
                new ReviewRef("p", sample.application(), review(), "M13", "ecology"),
                "S25",
                "规划条件未改变",
                sample.story().now(),
                "head-ecology",
                stands(ReviewState.NOT_APPLICABLE, 4, LATER)));

        assertThat(ecology().state()).isEqualTo(NodeState.NOT_APPLICABLE);
        assertThat(ecology().statusCode()).isEqualTo(4);
        assertThat(ecology().due()).isNull();
    }

    @Test
    void a_state_of_a_later_writer_is_shown_as_what_its_event_lets_conclude() {
        suspended();
        tell(procedureEnded(new ReviewProgress(Word.read(ReviewState.class, "HANDED_UP"), 17, LATER)));

        assertThat(ecology().state()).isEqualTo(NodeState.UNDER_REVIEW);
        assertThat(ecology().statusCode()).isEqualTo(8);
        assertThat(ecology().due()).isEqualTo(LATER);
    }

    @Test
    void a_withdrawal_that_is_denied_leaves_every_review_as_it_stood() {
        suspended();
        tell(new ApplicationWithdrawalRequestedV1(
                "p", sample.application(), "暂缓", sample.story().now(), "enterprise1"));
        assertThat(ecology().state()).isEqualTo(NodeState.WITHDRAWAL_PENDING);
        assertThat(ecology().statusCode()).isEqualTo(16);

        tell(new ApplicationWithdrawalDeniedV1(
                "p", sample.application(), "已公示", sample.story().now(), "window1"));
        assertThat(ecology().state()).isEqualTo(NodeState.SPECIAL_PROCEDURE);
        assertThat(ecology().statusCode()).isEqualTo(9);
    }

    @Test
    void a_withdrawal_that_is_confirmed_ends_the_open_reviews_and_leaves_decided_ones() {
        sample.granted("M06", "development-reform");
        tell(new ApplicationWithdrawnV1(
                "p", sample.application(), "暂缓", sample.story().now(), "window1"));
        tell(new CaseWithdrawnV1("p", sample.application(), sample.story().now()));

        assertThat(ecology().statusCode()).isEqualTo(2);
        assertThat(node("M06").state()).isEqualTo(NodeState.GRANTED);
        assertThat(page().project())
                .satisfies(project ->
                        assertThat(project.applications().getFirst().state()).isEqualTo(ApplicationState.WITHDRAWN));
    }

    @Test
    void an_extension_moves_the_due_day() {
        tell(new ReviewExtendedV1(
                new ReviewRef("p", sample.application(), review(), "M13", "ecology"),
                10,
                "情况复杂",
                LATER,
                sample.story().now(),
                "head-ecology",
                ReviewProgress.UNTOLD));

        assertThat(ecology().due()).isEqualTo(LATER);
    }

    @Test
    void a_paper_that_is_brought_after_a_silent_grant_gives_the_decision_its_number() {
        sample.granted("M13", "ecology");
        tell(new ReviewPaperBroughtV1(
                new ReviewRef("p", sample.application(), review(), "M13", "ecology"),
                "永环审〔2026〕9号",
                List.of(),
                LATER,
                sample.story().now(),
                "review-ecology",
                ReviewProgress.UNTOLD));

        assertThat(ecology().decision())
                .satisfies(it ->
                        assertThat(Objects.requireNonNull(it).resultNumber()).isEqualTo("永环审〔2026〕9号"));
        assertThat(ecology().state()).isEqualTo(NodeState.GRANTED);
    }

    @Test
    void a_decision_that_is_taken_back_opens_the_review_again_and_a_revoked_one_says_so() {
        sample.granted("M13", "ecology");
        tell(new ReviewDecisionWithdrawnV1(
                new ReviewRef("p", sample.application(), review(), "M13", "ecology"),
                Word.of(HowItEnded.GRANTED),
                "文号有误",
                sample.story().now(),
                "head-ecology",
                ReviewProgress.UNTOLD));
        assertThat(ecology().state()).isEqualTo(NodeState.UNDER_REVIEW);
        assertThat(ecology().decision()).isNull();

        sample.granted("M13", "ecology");
        tell(new ReviewRevokedV1(
                new ReviewRef("p", sample.application(), review(), "M13", "ecology"),
                "承诺不实",
                sample.story().now(),
                "head-ecology",
                null,
                null,
                ReviewProgress.UNTOLD));
        assertThat(ecology().statusCode()).isEqualTo(15);
    }

    @Test
    void a_promised_material_is_missing_until_it_is_there() {
        tell(new GapPromisedV1(
                "p",
                sample.application(),
                "g-1",
                "M13",
                "business-licence",
                "营业执照",
                SampleCase.ORG,
                "gap-commitment.1",
                LATER,
                sample.story().now(),
                "enterprise1"));
        assertThat(page().materials().missing()).singleElement().satisfies(item -> {
            assertThat(item.slot()).isEqualTo("business-licence");
            assertThat(item.text()).contains("营业执照");
        });

        tell(new GapFulfilledV1(
                "p",
                sample.application(),
                "g-1",
                "M13",
                "business-licence",
                SampleCase.LICENCE,
                sample.story().now(),
                "window1"));
        assertThat(page().materials().missing()).isEmpty();
    }

    @Test
    void a_matter_of_another_case_is_waited_for_until_it_is_granted() {
        tell(new ApplicationRequirementAddedV1(
                "p",
                sample.application(),
                "M13",
                "M25",
                "S25",
                "规划条件已变更",
                sample.story().now(),
                null));
        assertThat(ecology().waitsFor()).contains("M25");

        tell(new ApplicationRequirementMetV1(
                "p", sample.application(), "M25", null, sample.story().now()));
        assertThat(ecology().waitsFor()).isEmpty();
    }

    @Test
    void the_agent_is_the_one_assigned_last() {
        tell(new AgentAssignedV1("p", "agent2", "agent1", "轮岗", sample.story().now(), "coordinator1"));

        assertThat(page().project())
                .satisfies(project -> assertThat(project.agent()).isEqualTo("agent2"));
    }

    @Test
    void who_leaves_without_a_successor_is_the_agent_no_more() {
        tell(new AgentReleasedV1(
                "p", "agent1", "项目已落地", List.of(), sample.story().now(), "coordinator1"));

        assertThat(page().project())
                .satisfies(project -> assertThat(project.agent()).isNull());
    }

    private void suspended() {
        tell(pause(PauseKind.EXPERT_REVIEW, ReviewProgress.UNTOLD));
    }

    private ReviewSuspendedV1 pause(PauseKind kind, ReviewProgress progress) {
        return new ReviewSuspendedV1(
                new ReviewRef("p", sample.application(), review(), "M13", "ecology"),
                "x-1",
                Word.of(kind),
                "需专家评审",
                "head-ecology",
                20,
                MONDAY,
                LATER,
                sample.story().now(),
                "head-ecology",
                null,
                null,
                progress);
    }

    private ReviewSuspensionEndedV1 procedureEnded(ReviewProgress progress) {
        return new ReviewSuspensionEndedV1(
                new ReviewRef("p", sample.application(), review(), "M13", "ecology"),
                "x-1",
                "可行",
                LATER,
                LATER,
                sample.story().now(),
                "head-ecology",
                null,
                null,
                null,
                progress);
    }

    private static ReviewProgress stands(ReviewState state, int statusCode, @Nullable LocalDate due) {
        return new ReviewProgress(Word.of(state), statusCode, due);
    }

    private void tell(EventContract fact) {
        sample.story().tell(sample.application(), "somebody", fact);
    }

    private String review() {
        return sample.review("M13");
    }

    private Node ecology() {
        return node("M13");
    }

    private Node node(String matter) {
        return page().nodes().stream()
                .filter(node -> node.matterCode().equals(matter))
                .findFirst()
                .orElseThrow();
    }

    private ProjectPage page() {
        var facts = new ArrayList<RecordedFact>();
        for (var event : sample.story().told()) {
            var header = new EntryHeader(
                    facts.size() + 1,
                    Hash.of(""),
                    event.id(),
                    event.type(),
                    event.source(),
                    event.subject(),
                    event.sequence(),
                    event.time(),
                    event.actor(),
                    new PayloadSeal.Committed(Hash.of("")));
            facts.add(new RecordedFact(header, Optional.of(event.data())));
        }
        return PageFold.of("p", facts.size(), "h", facts, new Today(PublishedSchedules.calendar(), MONDAY, Wording.ZH));
    }
}
