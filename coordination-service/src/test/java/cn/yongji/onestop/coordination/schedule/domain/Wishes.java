package cn.yongji.onestop.coordination.schedule.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.act;

import cn.yongji.onestop.coordination.difficulty.domain.DifficultyClass;
import cn.yongji.onestop.coordination.meeting.domain.MeetingKind;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/** Wishes with valid defaults, and any number of them from a seed. */
public final class Wishes {
    private static final List<String> CODES =
            List.of("ecology", "fire", "forestry", "housing", "natural-resources", "transport", "water");

    private Wishes() {}

    public static Wish wish(String id, int minutes, LocalDate deadline, int weight, String... departments) {
        var codes = new TreeSet<DepartmentCode>();
        for (var code : departments) codes.add(DepartmentCode.of(code));
        return wish(id, minutes, MONDAY.plusDays(4), deadline, weight, DifficultyClass.LAND_NATURE, codes, List.of());
    }

    private static Wish wish(
            String id,
            int minutes,
            LocalDate latest,
            LocalDate deadline,
            int weight,
            DifficultyClass cause,
            SortedSet<DepartmentCode> departments,
            List<Seat> rooms) {
        var project = "project-" + id;
        var request = new MeetingRequest(
                id,
                MeetingKind.HUDDLE,
                new MeetingRequest.DifficultyRef("problem-" + id, project, Optional.empty(), Optional.empty()),
                departments,
                minutes,
                MONDAY,
                latest,
                act(MONDAY, "coordinator1"),
                Optional.empty(),
                new TreeSet<>(),
                Optional.empty(),
                Optional.empty());
        var choices = new ArrayList<List<Seat>>();
        // The department of fire has a stand-in.
        for (var it : departments)
            choices.add(it.value().equals("fire") ? List.of(Seat.of(it, 1), Seat.of(it, 2)) : List.of(Seat.of(it, 1)));
        choices.add(List.of(Seat.project(project)));
        if (!rooms.isEmpty()) choices.add(rooms);
        return new Wish(request, new SlotSearch.Wish(choices, minutes), MONDAY.atTime(9, 0), deadline, weight, cause);
    }

    /** Many that are in each other's way: the busiest department is in over half of them, and there are two rooms. */
    public static List<Wish> any(Random random, int count) {
        var wishes = new ArrayList<Wish>();
        for (var i = 0; i < count; i++) {
            var departments = new TreeSet<DepartmentCode>();
            if (random.nextInt(5) < 3) departments.add(DepartmentCode.of("natural-resources"));
            while (departments.size() < 2) departments.add(DepartmentCode.of(CODES.get(random.nextInt(CODES.size()))));
            var cause = random.nextInt(5) < 3 ? DifficultyClass.LAND_NATURE : DifficultyClass.values()[1];
            wishes.add(wish(
                    "m%03d".formatted(i),
                    30 * (1 + random.nextInt(4)),
                    MONDAY.plusDays(1 + random.nextInt(4)),
                    MONDAY.plusDays(1 + random.nextInt(6)),
                    1 + random.nextInt(6),
                    cause,
                    departments,
                    random.nextInt(3) == 0 ? List.of(Seat.room("1"), Seat.room("2")) : List.of()));
        }
        return wishes;
    }
}
