package cn.yongji.onestop.approval;

import cn.yongji.onestop.approval.agency.ProjectAgency;
import cn.yongji.onestop.approval.agency.ProjectAgencyMapping;
import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.calendar.domain.Edition;
import cn.yongji.onestop.approval.calendar.domain.Preview;
import cn.yongji.onestop.approval.calendar.domain.ScheduleProposal;
import cn.yongji.onestop.approval.calendar.mongo.CalendarBookMapping;
import cn.yongji.onestop.approval.coordination.CoordinationMapping;
import cn.yongji.onestop.approval.coordination.MeetingInvitation;
import cn.yongji.onestop.approval.coordination.OwnedDifficulty;
import cn.yongji.onestop.approval.message.domain.Board;
import cn.yongji.onestop.approval.message.domain.Message;
import cn.yongji.onestop.approval.message.domain.Work;
import cn.yongji.onestop.approval.message.mongo.BoardMapping;
import cn.yongji.onestop.approval.reviewer.KnownReviewer;
import cn.yongji.onestop.approval.reviewer.KnownReviewerMapping;
import cn.yongji.onestop.approval.webhook.domain.Secrets;
import cn.yongji.onestop.approval.webhook.domain.Subscription;
import cn.yongji.onestop.approval.webhook.domain.Subscription.Status;
import cn.yongji.onestop.approval.webhook.mongo.SubscriptionMapping;
import cn.yongji.onestop.kernel.calendar.LocalDecision;
import cn.yongji.onestop.kernel.calendar.YearSchedule;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.testkit.StateSamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The approved forms at rest of the small aggregates, in every state. */
class StatesAtRestTest {
    private static final Instant AT = Instant.parse("2026-11-02T01:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final DepartmentCode WATER = DepartmentCode.of("water");

    @TestFactory
    Stream<DynamicTest> agents_of_projects() {
        var cover = new ProjectAgency.Cover("agent1", "agent9", MONDAY, MONDAY.plusDays(4));
        return StateSamples.of(ProjectAgencyMapping.MAPPING)
                .with("as accepted", agency(new ProjectAgency.Standing.AsAccepted(), cover))
                .with("given", agency(new ProjectAgency.Standing.GivenTo("agent2")))
                .with("left", agency(new ProjectAgency.Standing.LeftBy("agent1")))
                .with(
                        "corrected",
                        agency(new ProjectAgency.Standing.AsAccepted())
                                .restated(new ProjectAgency.KnownAs(
                                        "食品加工项目", "91140881MA0KXK1Q0B", "永济食品有限公司", Optional.empty())))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> reviewers() {
        return StateSamples.of(KnownReviewerMapping.MAPPING)
                .with("known", new KnownReviewer("reviewer-water", WATER))
                .tests();
    }

    private static ProjectAgency agency(ProjectAgency.Standing standing, ProjectAgency.Cover... covers) {
        return new ProjectAgency("project-1", Optional.empty(), standing, List.of(covers));
    }

    @TestFactory
    Stream<DynamicTest> problems_of_departments() {
        return StateSamples.of(CoordinationMapping.DIFFICULTIES)
                .with(
                        "with a department",
                        new OwnedDifficulty(
                                "problem-1",
                                "project-1",
                                Optional.of("地块性质与规划不一致"),
                                Optional.of("LAND_NATURE"),
                                Optional.of("HUDDLE"),
                                Optional.of("case-1-M12"),
                                Optional.of(MatterCode.of("M12")),
                                Optional.of(WATER),
                                AT,
                                MONDAY,
                                Optional.empty()))
                .with(
                        "with somebody else",
                        new OwnedDifficulty(
                                "problem-2",
                                "project-1",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                AT,
                                MONDAY,
                                Optional.empty()))
                .with(
                        "on a level since a day",
                        new OwnedDifficulty(
                                "problem-1",
                                "project-1",
                                Optional.of("地块性质与规划不一致"),
                                Optional.of("LAND_NATURE"),
                                Optional.of("HUDDLE"),
                                Optional.of("case-1-M12"),
                                Optional.of(MatterCode.of("M12")),
                                Optional.of(WATER),
                                AT,
                                MONDAY,
                                Optional.of(MONDAY)))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> invitations_to_meetings() {
        var samples = StateSamples.of(CoordinationMapping.MEETINGS);
        for (var standing : MeetingInvitation.Standing.values()) {
            samples.with(
                    standing.name(),
                    new MeetingInvitation(
                            "meeting-1",
                            "project-1",
                            "HUDDLE",
                            Optional.of("problem-1"),
                            Optional.empty(),
                            Optional.empty(),
                            AT,
                            AT.plusSeconds(3600),
                            List.of(WATER),
                            AT,
                            standing,
                            Optional.empty()));
        }
        return samples.with(
                        "with its place, on a day that became a rest day",
                        new MeetingInvitation(
                                "meeting-1",
                                "project-1",
                                "HUDDLE",
                                Optional.of("problem-1"),
                                Optional.of("case-1-M12"),
                                Optional.of("市政务服务中心三楼会议室"),
                                AT,
                                AT.plusSeconds(3600),
                                List.of(WATER),
                                AT,
                                MeetingInvitation.Standing.CALLED,
                                Optional.of(new MeetingInvitation.RestDay(Optional.of("春节"), Optional.of(AT)))))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> calendars() {
        var schedule = new YearSchedule(
                "cn-2027.1",
                2027,
                "国务院办公厅关于2027年部分节假日安排的通知",
                LocalDate.of(2026, 11, 1),
                Map.of(LocalDate.of(2027, 1, 1), "元旦"),
                Map.of(LocalDate.of(2027, 2, 6), "春节"),
                List.of(LocalDecision.restOn(LocalDate.of(2027, 3, 3), "暴雪")));
        var preview = new Preview("preview-1", 3, AT);
        var edition = new Edition(1, schedule, MONDAY, AT, "admin1", Optional.of(AT), Optional.of(preview));
        var unapplied = new Edition(2, schedule, MONDAY, AT, "admin1", Optional.empty(), Optional.empty());
        var proposal = new ScheduleProposal(3, schedule, MONDAY, Optional.of(preview));
        return StateSamples.of(CalendarBookMapping.MAPPING)
                .with("empty", CalendarBook.EMPTY)
                .with(
                        "published and proposed",
                        new CalendarBook(
                                List.of(edition, unapplied), Optional.of(proposal), 3, Optional.of("cn-2027.1")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> boards() {
        var toAll = new Message(
                "m-1", Message.Audience.CASE, Optional.empty(), Optional.empty(), "补正已收", AT, "window1", "窗口");
        var toOne = new Message(
                "m-2",
                Message.Audience.DEPARTMENT,
                Optional.of(WATER),
                Optional.of("case-1-M20"),
                "请核对取水口",
                AT,
                "water1",
                "水务局");
        var rejected = new Work.State.Rejected(Work.Reason.NOT_OUR_DUTY, "属县级事权", AT, "water1");
        return StateSamples.of(BoardMapping.MAPPING)
                .with("with messages", new Board("case-1", "project-1", List.of(toAll, toOne), List.of()))
                .with(
                        "with work",
                        new Board(
                                "case-1",
                                "project-1",
                                List.of(),
                                List.of(
                                        work("M20", new Work.State.Acknowledged(Optional.of("水2026-7"), AT, "water1")),
                                        work("M21", rejected),
                                        work("M22", new Work.State.Settled(rejected, true, "仍由水务局办理", AT, "window1")))))
                .tests();
    }

    private static Work work(String matter, Work.State state) {
        return new Work(MatterCode.of(matter), WATER, state);
    }

    @TestFactory
    Stream<DynamicTest> subscriptions() {
        var former = new Secrets("whsec_new", Optional.of(new Secrets.Former("whsec_old", AT)));
        var replay = new Subscription.Replay("replay-1", 3, 9, AT);
        return StateSamples.of(SubscriptionMapping.MAPPING)
                .with("active", subscription(new Secrets("whsec_new", Optional.empty()), new Status.Active(), null))
                .with("paused", subscription(former, new Status.Paused(AT, "water1"), replay))
                .with("gone", subscription(former, new Status.Gone(AT), null))
                .with("ended", subscription(former, new Status.Ended(AT, "water1"), null))
                .tests();
    }

    private static Subscription subscription(Secrets secrets, Status status, Subscription.Replay replay) {
        return new Subscription(
                WATER,
                "https://water.example/hook",
                List.of("review.started.v1"),
                Optional.of("水务审批系统"),
                secrets,
                status,
                17,
                AT,
                Optional.ofNullable(replay),
                AT,
                "water1");
    }
}
