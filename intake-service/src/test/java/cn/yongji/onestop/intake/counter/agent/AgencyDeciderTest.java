package cn.yongji.onestop.intake.counter.agent;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.agent.domain.Agency;
import cn.yongji.onestop.intake.counter.agent.domain.AgencyCommand;
import cn.yongji.onestop.intake.counter.agent.domain.AgencyDecider;
import cn.yongji.onestop.intake.counter.agent.domain.AgencyRefusal;
import cn.yongji.onestop.intake.counter.agent.domain.AgentAbsence;
import cn.yongji.onestop.intake.counter.agent.domain.Assignment;
import cn.yongji.onestop.intake.counter.agent.domain.KeyDeclaration;
import cn.yongji.onestop.intake.counter.agent.domain.KeyLevel;
import cn.yongji.onestop.intake.counter.agent.domain.Mandate;
import cn.yongji.onestop.intake.counter.agent.domain.MandateText;
import cn.yongji.onestop.intake.counter.agent.domain.OpenWork;
import cn.yongji.onestop.intake.counter.agent.domain.Release;
import cn.yongji.onestop.intake.counter.agent.domain.ServiceAgent;
import cn.yongji.onestop.intake.counter.agent.mongo.AgencyDocuments;
import cn.yongji.onestop.intake.counter.agent.mongo.AgentDocuments;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What can be done to the agency of a project, and how it is kept. */
class AgencyDeciderTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Agency NEW = Agency.opened("p1", Optional.empty());

    private static Agency after(Agency agency, AgencyCommand... commands) {
        var now = agency;
        for (var command : commands) {
            now = switch (AgencyDecider.decide(now, command)) {
                case Decision.Changed<Agency, AgencyRefusal>(var next, var _) -> next;
                case Decision<Agency, AgencyRefusal> other -> throw new AssertionError(other);
            };
        }
        return now;
    }

    private static Assignment to(String agent) {
        return new Assignment(agent, Assignment.How.CHOSEN, "调岗", NOW, "coordinator1");
    }

    private static AgencyCommand.Assign give(Optional<String> seen, String agent) {
        return new AgencyCommand.Assign(seen, to(agent));
    }

    private static AgencyCommand.Declare declare(KeyLevel level, Optional<Assignment> chosen) {
        return new AgencyCommand.Declare(new KeyDeclaration(level, "重点工程", NOW, "leader1"), chosen);
    }

    private static AgencyCommand.Sign sign(String text, LocalDate until, MandatedAct... acts) {
        var mandate = new Mandate("m1", Set.of(acts), text, until, "王敏", "enterprise1", NOW, Optional.empty());
        return new AgencyCommand.Sign(mandate, TODAY);
    }

    private static AgencyCommand.Leave leave(Release.Ground ground, boolean handedBack, OpenWork... openWork) {
        var release = new Release(ground, "项目已开工", NOW, "coordinator1");
        return new AgencyCommand.Leave("agent1", release, List.of(openWork), handedBack, List.of("a1"));
    }

    private static OpenWork work(OpenWork.Kind kind) {
        return new OpenWork(kind, "a1", Optional.empty(), Optional.empty());
    }

    private static AgencyRefusal refused(Agency agency, AgencyCommand command) {
        return ((Decision.Refused<Agency, AgencyRefusal>) AgencyDecider.decide(agency, command)).refusal();
    }

    @Test
    void a_hand_over_keeps_who_carried_it_before() {
        var handed = after(NEW, give(Optional.empty(), "agent1"), give(Optional.of("agent1"), "agent2"));

        assertThat(handed.agent()).contains("agent2");
        assertThat(handed.assignments()).extracting(Assignment::agent).containsExactly("agent1", "agent2");
        assertThat(AgencyDecider.decide(
                        after(NEW, give(Optional.empty(), "agent1")), give(Optional.of("agent1"), "agent2")))
                .isEqualTo(Decision.changed(
                        handed, new AgentAssignedV1("p1", "agent2", "agent1", "调岗", NOW, "coordinator1")));
    }

    @Test
    void who_gives_a_project_away_has_to_know_who_has_it() {
        var taken = after(NEW, give(Optional.empty(), "agent1"));

        assertThat(refused(taken, give(Optional.empty(), "agent2")))
                .isEqualTo(new AgencyRefusal.AgentChanged(Optional.of("agent1")));
        assertThat(refused(taken, give(Optional.of("agent1"), "agent1")))
                .isEqualTo(new AgencyRefusal.AlreadyTheAgent("agent1"));
    }

    @Test
    void a_declared_project_waits_until_it_has_an_agent() {
        var waiting = after(NEW, declare(KeyLevel.CITY, Optional.empty()));

        assertThat(waiting.waiting()).isTrue();
        assertThat(after(waiting, give(Optional.empty(), "agent1")).waiting()).isFalse();
        assertThat(refused(waiting, declare(KeyLevel.CITY, Optional.empty())))
                .isEqualTo(new AgencyRefusal.AlreadyDeclared(KeyLevel.CITY));
        assertThat(after(waiting, declare(KeyLevel.PROVINCE, Optional.empty())).declarations())
                .extracting(KeyDeclaration::level)
                .containsExactly(KeyLevel.CITY, KeyLevel.PROVINCE);
    }

    @Test
    void a_declaration_gives_an_agent_only_to_those_who_have_none() {
        assertThat(after(NEW, declare(KeyLevel.CITY, Optional.of(to("agent1")))).agent())
                .contains("agent1");
        assertThat(after(NEW, give(Optional.empty(), "agent2"), declare(KeyLevel.CITY, Optional.of(to("agent1"))))
                        .agent())
                .contains("agent2");
    }

    @Test
    void who_leaves_without_a_successor_is_the_agent_no_more_and_stays_in_the_history() {
        var carried = after(NEW, give(Optional.empty(), "agent1"));

        var left = after(carried, leave(Release.Ground.COMPLETED, false, work(OpenWork.Kind.DRAFT)));

        assertThat(left.agent()).isEmpty();
        assertThat(left.assignments())
                .singleElement()
                .satisfies(it -> assertThat(it.release())
                        .hasValueSatisfying(
                                release -> assertThat(release.reason()).isEqualTo("项目已开工")));
        assertThat(refused(left, leave(Release.Ground.COMPLETED, false)))
                .isEqualTo(new AgencyRefusal.AgentChanged(Optional.empty()));
        assertThat(after(left, give(Optional.empty(), "agent2")).agent()).contains("agent2");
    }

    @Test
    void nobody_leaves_while_an_answer_is_awaited_unless_the_unit_was_told() {
        var carried = after(NEW, give(Optional.empty(), "agent1"));
        var awaited = work(OpenWork.Kind.SUPPLEMENT);

        assertThat(refused(carried, leave(Release.Ground.UNIT_DECLINES, false, work(OpenWork.Kind.DRAFT), awaited)))
                .isEqualTo(new AgencyRefusal.WorkOpen(List.of(awaited)));
        assertThat(after(carried, leave(Release.Ground.UNIT_DECLINES, true, awaited))
                        .agent())
                .isEmpty();
    }

    @Test
    void a_key_project_whose_agent_leaves_waits_for_another_one_unless_it_is_done_with() {
        var key = after(NEW, declare(KeyLevel.CITY, Optional.of(to("agent1"))));

        assertThat(after(key, leave(Release.Ground.AGENT_LEAVES, false)).waiting())
                .isTrue();
        assertThat(after(key, leave(Release.Ground.COMPLETED, false)).waiting()).isFalse();
        assertThat(after(key, leave(Release.Ground.UNIT_DECLINES, false)).waiting())
                .isFalse();
    }

    @Test
    void a_mandate_holds_for_what_it_names_until_its_last_day_or_until_it_is_taken_back() {
        var text = MandateText.CURRENT.version();
        var signed = after(NEW, sign(text, TODAY, MandatedAct.MATERIALS));

        assertThat(signed.entrusted(TODAY)).containsExactly(MandatedAct.MATERIALS);
        assertThat(signed.entrusted(TODAY.plusDays(1))).isEmpty();
        var revoke = new AgencyCommand.Revoke("m1", "自行办理", "enterprise1", NOW, TODAY);
        var revoked = after(signed, revoke);
        assertThat(revoked.entrusted(TODAY)).isEmpty();
        assertThat(revoked.mandates()).hasSize(1);
        assertThat(refused(revoked, revoke)).isEqualTo(new AgencyRefusal.MandateEnded("m1"));
        assertThat(refused(NEW, revoke)).isEqualTo(new AgencyRefusal.NoSuchMandate("m1"));
    }

    @Test
    void only_the_wording_in_use_is_signed_and_for_a_term_to_come() {
        assertThat(refused(NEW, sign("2020-1", TODAY, MandatedAct.FACTS)))
                .isEqualTo(new AgencyRefusal.TextOutdated("2020-1", MandateText.CURRENT.version()));
        assertThat(refused(NEW, sign(MandateText.CURRENT.version(), TODAY.minusDays(1), MandatedAct.FACTS)))
                .isEqualTo(new AgencyRefusal.TermOver(TODAY.minusDays(1)));
        assertThat(MandateText.CURRENT.text()).contains("自愿").contains("不收取任何费用");
    }

    @Test
    void an_agency_and_an_agent_are_read_as_they_were_written() {
        var agency = after(
                NEW,
                declare(KeyLevel.COUNTY, Optional.empty()),
                give(Optional.empty(), "agent1"),
                sign(MandateText.CURRENT.version(), TODAY, MandatedAct.FACTS, MandatedAct.SUPPLEMENTS),
                new AgencyCommand.Revoke("m1", "自行办理", "enterprise1", NOW, TODAY),
                leave(Release.Ground.AGENT_LEAVES, false));
        var agent = new ServiceAgent(
                "agent1",
                "李代办",
                Set.of(Category.INDUSTRIAL, Category.REPAIR),
                7,
                List.of(new AgentAbsence(TODAY, TODAY.plusDays(3), "agent2")),
                Map.of("p1", NOW));
        var agencies = AgencyDocuments.MAPPING;
        var agents = AgentDocuments.MAPPING;

        assertThat(agencies.form()
                        .fromDocument(Document.parse(
                                agencies.form().toDocument(agency).toJson())))
                .isEqualTo(agency);
        assertThat(agents.form()
                        .fromDocument(
                                Document.parse(agents.form().toDocument(agent).toJson())))
                .isEqualTo(agent);
    }
}
