package cn.yongji.onestop.coordination.meeting.seat.mongo;

import cn.yongji.onestop.coordination.meeting.seat.domain.Room;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The rooms in which meetings can be held. */
@Component
public final class Rooms {
    /** As many as are looked through. */
    public static final int MOST = 200;

    private final AggregateStore<Room> store;

    public Rooms(AggregateStore<Room> store) {
        this.store = store;
    }

    /** All, the smallest first. */
    public List<Room> all() {
        return store.find(new Document(), Sorts.ascending("_id"), MOST).stream()
                .map(Stored::state)
                .sorted(Room.SMALLEST)
                .toList();
    }

    public Optional<Room> find(String id) {
        return store.find(id).map(Stored::state);
    }

    /** Keeps a room as it is said to be. */
    public Outcome.Done<Room, Void> keep(Asked<Room> asked, Room room) {
        if (store.find(room.id()).isEmpty()) {
            try {
                return store.create(room.id(), asked, room, List.of());
            } catch (AggregateExists _) {
                // Somebody else was quicker, and is replaced.
            }
        }
        return store.<Void>change(room.id(), asked, _ -> Decision.changed(room)).done();
    }
}
