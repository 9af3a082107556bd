package cn.yongji.onestop.intake.http;

import static cn.yongji.onestop.intake.counter.application.SampleApplications.NOW;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.accepted;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.changed;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.decided;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.deferringDossier;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.draft;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.fullSheet;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.submit;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.without;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.agent.AgentWork;
import cn.yongji.onestop.intake.counter.application.Applications;
import cn.yongji.onestop.intake.counter.application.RequirementDesk;
import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationDecider;
import cn.yongji.onestop.intake.counter.application.domain.rule.Dossier;
import cn.yongji.onestop.intake.counter.application.domain.rule.ReviewNews;
import cn.yongji.onestop.intake.counter.application.domain.state.Acceptance;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.counter.application.domain.state.Header;
import cn.yongji.onestop.intake.counter.application.domain.state.Receipt;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.project.Achievements;
import cn.yongji.onestop.intake.papers.project.ReviewingDepartments;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A project with more on file than one page holds: the last of it counts as the first. */
@OnestopTest
class LongFilesTest {
    private static final int MANY = 205;
    private static final MatterCode M06 = MatterCode.of("M06");

    @Autowired
    Api api;

    @Autowired
    Applications applications;

    @Autowired
    Materials materials;

    @Autowired
    RequirementDesk requirements;

    @Autowired
    List<ReviewingDepartments> departments;

    @Autowired
    List<Achievements> achievements;

    @Autowired
    AgentWork work;

    String project;

    @BeforeEach
    void open() {
        project = new Hall(api).project();
    }

    @Test
    void what_the_last_of_many_applications_was_granted_is_known() {
        afterManyThatExpired(granted());

        assertThat(achievements)
                .anySatisfy(it -> assertThat(it.of(project).granted()).containsExactly(M06));
    }

    @Test
    void the_departments_of_the_last_of_many_applications_review_the_project() {
        afterManyThatExpired(ofProject(accepted()));

        assertThat(departments).anyMatch(it -> it.review(project, new DepartmentCode("water")));
    }

    @Test
    void an_agent_sees_the_last_of_many_applications() {
        var last = afterManyThatExpired(ofProject(accepted()));

        assertThat(work.applications(project).getLast().id()).isEqualTo(last);
    }

    @Test
    void d7_what_the_facts_newly_ask_for_is_told_to_the_last_of_many_applications() {
        var last = afterManyThatExpired(ofProject(acceptedWith(new Dossier.Elsewhere(Set.of(M06), Set.of()))));

        requirements.undone(project, "D7", "事实变更", java.util.List.of());

        assertThat(waitsFor(last)).contains(M06);
    }

    @Test
    void all_of_many_that_wait_for_a_matter_go_on_when_it_is_granted() {
        var waiting = ofProject(acceptedWith(new Dossier.Elsewhere(Set.of(MatterCode.of("M10")), Set.of(M06))));
        var ids = IntStream.range(0, MANY)
                .mapToObj(_ -> keep(applications.store(), waiting))
                .toList();
        keep(applications.store(), granted());

        requirements.granted(project, Set.of(M06));

        assertThat(ids).allSatisfy(id -> assertThat(waitsFor(id)).doesNotContain(M06));
    }

    @Test
    void what_was_handed_in_last_of_many_materials_is_on_file() {
        for (var at = 0; at < MANY; at++) keep(materials.store(), material(at, "project-statement"));
        keep(materials.store(), material(MANY, "boundary-map"));

        assertThat(achievements)
                .anySatisfy(it -> assertThat(it.of(project).slots()).contains("project-statement", "boundary-map"));
    }

    private String afterManyThatExpired(Application last) {
        var expired =
                new Application.Ended(new Application.Draft(header(), fullSheet("M06"), NOW), new End.Expired(NOW));
        for (var at = 0; at < MANY; at++) keep(applications.store(), expired);
        return keep(applications.store(), last);
    }

    private static <S> String keep(AggregateStore<S> store, S state) {
        var id = Ids.next();
        store.create(id, Command.ofRule("test", NOW), state);
        return id;
    }

    private Header header() {
        return new Header(project, "enterprise1", NOW);
    }

    /** As one of this project; without a digest, so that many may be open for the same matters. */
    private Application.Accepted ofProject(Application.Accepted it) {
        var was = it.acceptance();
        var receipt = new Receipt(was.receipt().arrivedAt(), was.receipt().receivedOn());
        var acceptance = new Acceptance(
                receipt,
                was.acceptedAt(),
                was.catalogueVersion(),
                was.stage(),
                was.departments(),
                was.acceptedOn(),
                was.how(),
                was.unitUscc());
        return new Application.Accepted(header(), it.sheet(), acceptance, it.results(), it.supplements(), it.course());
    }

    private Application.Accepted granted() {
        return ofProject((Application.Accepted)
                ReviewNews.apply(accepted(), decided("M06", "GRANTED")).orElseThrow());
    }

    private static Application.Accepted acceptedWith(Dossier.Elsewhere elsewhere) {
        var dossier = deferringDossier(elsewhere, Optional.empty());
        var sheet = without(fullSheet("M12"), "initiation-result");
        return (Application.Accepted)
                changed(ApplicationDecider.decide(draft(sheet), submit(dossier, Pledges.NONE, false)))
                        .next();
    }

    private Set<MatterCode> waitsFor(String id) {
        return applications
                .store()
                .find(id)
                .orElseThrow()
                .state()
                .onceAccepted()
                .orElseThrow()
                .course()
                .waitsFor();
    }

    private Material material(int number, String slot) {
        var hash = FileHash.ofContent((project + number).getBytes(StandardCharsets.UTF_8));
        return new Material(
                project,
                number + ".pdf",
                hash,
                "application/pdf",
                10,
                new TreeSet<>(Set.of(slot)),
                "content-" + number,
                "enterprise1",
                NOW);
    }
}
