package cn.yongji.onestop.coordination.meeting.seat.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.Optional;

/**
 * 席位: what can be in one place only at a time. {@code water/2} is the second delegate of a department, {@code room:302} a room,
 * {@code project:…} a project. No department code has a colon, so no kind is taken for another.
 */
public record Seat(String key) implements Comparable<Seat> {
    private static final String ROOM = "room:";
    private static final String PROJECT = "project:";
    private static final char NUMBER = '/';

    /** A seat of a department, the first for its principal. */
    public static Seat of(DepartmentCode department, int number) {
        return new Seat(department.value() + NUMBER + number);
    }

    public static Seat room(String roomId) {
        return new Seat(ROOM + roomId);
    }

    public static Seat project(String projectId) {
        return new Seat(PROJECT + projectId);
    }

    /** What is written; of the days when a department had one seat, only the department is. */
    public static Seat read(String written) {
        var whole = written.indexOf(NUMBER) >= 0 || written.indexOf(':') >= 0;
        return new Seat(whole ? written : written + NUMBER + 1);
    }

    /** Whose seat it is, where it is that of a department. */
    public Optional<DepartmentCode> department() {
        var end = key.indexOf(NUMBER);
        return end < 0 || key.indexOf(':') >= 0
                ? Optional.empty()
                : Optional.of(new DepartmentCode(key.substring(0, end)));
    }

    /** Which of the department's seats it is, from 1; 0 where it is not one. */
    public int number() {
        return department().isEmpty() ? 0 : Integer.parseInt(key.substring(key.indexOf(NUMBER) + 1));
    }

    public Optional<String> room() {
        return after(ROOM);
    }

    public Optional<String> project() {
        return after(PROJECT);
    }

    private Optional<String> after(String kind) {
        return key.startsWith(kind) ? Optional.of(key.substring(kind.length())) : Optional.empty();
    }

    @Override
    public int compareTo(Seat other) {
        return key.compareTo(other.key);
    }
}
