package cn.yongji.onestop.coordination.meeting.seat.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * 会议室.
 *
 * @param places how many people it holds
 * @param closed whether no more meetings are put there; those that are stay
 */
public record Room(String id, String name, int places, SortedSet<RoomFeature> features, boolean closed) {
    /** The smallest first, so that a large one is left to those who need it. */
    public static final Comparator<Room> SMALLEST =
            Comparator.comparingInt(Room::places).thenComparing(Room::id);

    /** What a room has to have. */
    public record Wanted(int heads, SortedSet<RoomFeature> features) {
        public Wanted {
            features = Collections.unmodifiableSortedSet(new TreeSet<>(features));
        }
    }

    public Room {
        features = Collections.unmodifiableSortedSet(new TreeSet<>(features));
    }

    public boolean fits(Wanted wanted) {
        return !closed && wanted.heads() <= places && features.containsAll(wanted.features());
    }
}
