package cn.yongji.onestop.coordination.meeting.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.REVIEW;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.act;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.departments;

import cn.yongji.onestop.coordination.meeting.seat.domain.Room;
import cn.yongji.onestop.coordination.meeting.seat.domain.RoomFeature;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A huddle with valid defaults: about a difficulty that blocks a review, on a Tuesday morning. */
public final class MeetingBuilder {
    public static final MeetingSlot SLOT = new MeetingSlot(MONDAY.plusDays(1), LocalTime.of(9, 0), LocalTime.of(10, 0));

    private Optional<String> review = Optional.of(REVIEW);
    private Optional<String> caseId = Optional.empty();
    private Optional<String> venue = Optional.empty();
    private SortedSet<DepartmentCode> optional = Collections.emptySortedSet();

    private Optional<Room.Wanted> room = Optional.empty();

    private MeetingBuilder() {}

    public static MeetingBuilder aMeeting() {
        return new MeetingBuilder();
    }

    public MeetingBuilder withoutReview() {
        review = Optional.empty();
        return this;
    }

    /** About a difficulty that concerns a case and no review of it. */
    public MeetingBuilder aboutACase() {
        review = Optional.empty();
        caseId = Optional.of("case-1");
        return this;
    }

    public MeetingBuilder in(String where) {
        venue = Optional.of(where);
        return this;
    }

    public MeetingBuilder for20WithProjector() {
        room = Optional.of(new Room.Wanted(20, new TreeSet<>(List.of(RoomFeature.PROJECTOR))));
        return this;
    }

    public MeetingBuilder without(String needNotCome) {
        optional = departments(needNotCome);
        return this;
    }

    public MeetingRequest request() {
        return new MeetingRequest(
                "meeting-1",
                MeetingKind.HUDDLE,
                new MeetingRequest.DifficultyRef(
                        "problem-1", "project-1", review.map(_ -> "case-1").or(() -> caseId), review),
                departments("natural-resources", "ecology"),
                60,
                MONDAY.plusDays(1),
                MONDAY.plusDays(4),
                act(MONDAY, "coordinator1"),
                venue,
                optional,
                room,
                Optional.empty());
    }

    /** The only seats of departments that have named nobody. */
    public static SortedSet<Seat> seats(String... departments) {
        var seats = new TreeSet<Seat>();
        for (var code : departments) seats.add(Seat.of(DepartmentCode.of(code), 1));
        return seats;
    }

    /** One seat of each of these, with no choice. */
    public static List<List<Seat>> choices(String... departments) {
        return seats(departments).stream().map(List::of).toList();
    }

    /** The first seat of each department, as of those that have named nobody. */
    public static Map<DepartmentCode, List<Seat>> seatsOf(String... departments) {
        return departments(departments).stream().collect(Collectors.toMap(it -> it, it -> List.of(Seat.of(it, 1))));
    }

    public Meeting requested() {
        return new Meeting.Requested(request());
    }

    public Meeting scheduled() {
        return after(requested(), new MeetingCommand.Place(SLOT, List.of()));
    }

    /** The meeting after commands that change it. */
    public static Meeting after(Meeting meeting, MeetingCommand... commands) {
        var now = meeting;
        for (var command : commands)
            now = ((Decision.Changed<Meeting, MeetingRefusal>) MeetingDecider.decide(now, command)).next();
        return now;
    }

    public static MeetingCommand resolve(Resolution.Effect effect) {
        return resolve(effect, Optional.empty());
    }

    public static MeetingCommand resolve(Resolution.Effect effect, Optional<String> review) {
        return resolve(effect, review, MONDAY.plusDays(1));
    }

    /** On another day than that of the meeting. */
    public static MeetingCommand resolve(Resolution.Effect effect, LocalDate on) {
        return resolve(effect, Optional.empty(), on);
    }

    private static MeetingCommand resolve(Resolution.Effect effect, Optional<String> review, LocalDate on) {
        return new MeetingCommand.Resolve(new Resolution(
                "resolution-1", "三日内完成", effect, review, act(on, "coordinator1"), Optional.empty(), Optional.empty()));
    }

    /** Opened on its day, with who came. */
    public static MeetingCommand opened(String... present) {
        return new MeetingCommand.Open("leader1", departments(present), act(MONDAY.plusDays(1), "coordinator1"));
    }

    public static MeetingCommand cancel(LocalDate on) {
        return new MeetingCommand.Cancel("无需开会", act(on, "coordinator1"));
    }
}
