package cn.yongji.onestop.intake.counter.application;

import static cn.yongji.onestop.intake.counter.application.SampleApplications.CALENDAR;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.ID;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.NOW;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.accept;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.accepted;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.answer;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.changed;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.committed;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.draft;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.fullSheet;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.inCorrection;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.material;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.received;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.submit;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.supplementing;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.withGap;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.without;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.agent.AgentWork;
import cn.yongji.onestop.intake.counter.agent.domain.OpenWork;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapLadder;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationDecider;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.RefusalGround;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ApplicationEvent;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventPlaces;
import cn.yongji.onestop.kernel.event.PromiseEvent;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks the table of places for what an application tells itself: each act is done, and what waits for the applicant's side
 * before and after is compared with the rows of what was told. What the reviews tell is walked by {@code
 * OpenWorkPlacesHttpTest}.
 */
class OpenWorkOwnPlacesTest {
    private static final String GAP = ID + "-M16-boundary-map";
    private static final Instant SOON = Instant.parse("2026-11-28T02:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("2026-11-30T16:00:00Z");

    /** They do not happen to an application by an act upon it: one prerequisite comes, or a bar is lifted, elsewhere. */
    private static final Set<String> ELSEWHERE =
            Set.of("application.requirement-added.v1", "application.requirement-met.v1", "commitment.repaired.v1");

    /** What was told, and which kinds of work came or went with it. */
    private record Walked(Set<String> told, Set<String> changed) {}

    @ParameterizedTest
    @MethodSource("acts")
    void an_act_brings_or_takes_only_such_work_as_the_rows_of_what_it_tells_say(Walked walked) {
        assertThat(walked.told()).isNotEmpty();
        assertThat(rows(walked.told())).containsAll(walked.changed());
    }

    @Test
    void whatever_work_a_row_names_comes_or_goes_with_an_act_that_tells_it() {
        for (var name : own().toList()) {
            var seen = new HashSet<String>();
            acts().filter(it -> it.told().contains(name)).forEach(it -> seen.addAll(it.changed()));
            assertThat(seen).as(name).containsAll(EventPlaces.of(name).work());
        }
    }

    @Test
    void every_event_of_an_application_is_told_by_an_act_that_is_walked_and_the_others_bring_no_work() {
        var told = acts().flatMap(it -> it.told().stream()).collect(Collectors.toSet());

        assertThat(told).containsAll(own().toList());
        assertThat(EventContracts.names())
                .filteredOn(name -> EventContracts.topicOf(name).equals(EventContracts.INTAKE))
                .filteredOn(name -> !told.contains(name))
                .allSatisfy(
                        name -> assertThat(EventPlaces.of(name).work()).as(name).isEmpty());
    }

    private static Stream<String> own() {
        return EventContracts.names().stream()
                .filter(name -> Stream.of(ApplicationEvent.class, PromiseEvent.class)
                        .anyMatch(it -> it.isAssignableFrom(EventContracts.typeOf(name))))
                .filter(name -> !ELSEWHERE.contains(name));
    }

    static Stream<Walked> acts() {
        var withdraw = new ApplicationCommand.Withdraw(ID, "重新选址", "enterprise1", NOW);
        var incomplete = without(fullSheet("M06", "M16"), "soil-water-plan");
        var found =
                new ApplicationCommand.CheckCommitment(ID, MatterCode.of("M16"), false, "未落实拦挡措施", "review-water", NOW);
        return Stream.of(
                walk(draft(incomplete), submit()),
                walk(inCorrection(), new ApplicationCommand.Revise(fullSheet("M06", "M16"), NOW), submit()),
                walk(received(), accept("token")),
                walk(received(), refusal()),
                walk(inCorrection(), refusal()),
                walk(inCorrection(), withdraw),
                walk(accepted(), withdraw),
                walk(withGap(), withdraw, decided(true)),
                walk(supplementing(), withdraw, decided(true)),
                walk(supplementing(), withdraw, decided(false)),
                walk(supplementing(), answer(material("soil-water-plan"))),
                walk(withGap(), watch(SOON)),
                walk(withGap(), watch(TOO_LATE)),
                walk(withGap(), handIn(), new ApplicationCommand.CheckGap(ID, GAP, true, "review-water", SOON)),
                walk(
                        withGap(),
                        watch(TOO_LATE),
                        new ApplicationCommand.RepairGap(ID, GAP, "已补交", "window1", "张敏", TOO_LATE)),
                walk(committed(), found));
    }

    private static ApplicationCommand refusal() {
        return new ApplicationCommand.RefuseAcceptance(
                ID, RefusalGround.OUTSIDE_REGION, "项目在临猗县", CALENDAR, "window1", NOW);
    }

    private static ApplicationCommand decided(boolean confirmed) {
        return new ApplicationCommand.DecideWithdrawal(ID, confirmed, "已核实", "window1", NOW);
    }

    private static ApplicationCommand watch(Instant at) {
        return new ApplicationCommand.WatchGaps(ID, new GapLadder(CALENDAR, 5, 4), at);
    }

    private static ApplicationCommand handIn() {
        return new ApplicationCommand.HandInGap(ID, GAP, material("boundary-map"), "enterprise1", SOON);
    }

    /** All of these acts, one after the other. */
    private static Walked walk(Application before, ApplicationCommand... acts) {
        var told = new HashSet<String>();
        var now = before;
        for (var act : acts) {
            var changed = changed(ApplicationDecider.decide(now, act));
            now = changed.next();
            changed.events().forEach(event -> told.add(EventContracts.nameOf(event)));
        }
        return new Walked(told, difference(open(before), open(now)));
    }

    private static Set<OpenWork> open(Application application) {
        return AgentWork.openWork(new Stored<>(ID, 1, application), CALENDAR, WorkingCalendar.dateOf(NOW))
                // A draft is nobody's news.
                .filter(it -> it.kind() != OpenWork.Kind.DRAFT)
                .collect(Collectors.toSet());
    }

    private static Set<String> difference(Set<OpenWork> before, Set<OpenWork> after) {
        return Stream.concat(before.stream(), after.stream())
                .filter(it -> !before.contains(it) || !after.contains(it))
                .map(it -> it.kind().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rows(Set<String> told) {
        return told.stream()
                .flatMap(name -> EventPlaces.of(name).work().stream())
                .collect(Collectors.toSet());
    }
}
